// Decides under which settings of the level something is told, and how the reader chooses among them.
import type { Setting } from "../../result/types";
import { Choice } from "./Choice";

const order: readonly Setting[] = ["raw", "reservation", "tempo"];

/** Those that stand in the result, raw first. */
export function settingsOf(under: Partial<Record<Setting, unknown>> | null | undefined): Setting[] {
  return order.filter((each) => under?.[each] !== undefined && under[each] !== null);
}

/** Those that differences are told under: the anchors that were found, or raw where there is none. */
export function toldOf(under: Partial<Record<Setting, unknown>> | null | undefined): Setting[] {
  const all = settingsOf(under);
  return all.length > 1 ? all.filter((each) => each !== "raw") : all;
}

export const settingWords: Record<Setting, string> = {
  raw: "raw",
  reservation: "anchored by reservation",
  tempo: "anchored by tempo",
};

/** The same where there is little room: in tables. */
export function SettingName({ of }: { of: Setting }) {
  return <span class="setting">{of}</span>;
}

/** Shape and colour that tell settings apart in drawings. */
export const settingMark: Record<Setting, { colour: string; hollow: boolean }> = {
  raw: { colour: "var(--ink-2)", hollow: false },
  reservation: { colour: "var(--heat-1)", hollow: false },
  tempo: { colour: "var(--ink-2)", hollow: true },
};

export function SettingChoice({ of, chosen, choose, label }: { of: Setting[]; chosen: Setting; choose: (setting: Setting) => void; label: string }) {
  return <Choice label={label} options={of.map((each) => [each, settingWords[each]])} chosen={chosen} choose={choose} />;
}

/** "deal"/"deals", or "agreement"/"agreements": what the base rate is about. */
export const counted = (event: string): string => (event === "agreement" ? "agreements" : "deals");
