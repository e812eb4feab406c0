// Decides the words of channels and arrangements, as on the terminal.
import type { Arrangement } from "../../result/channels";
import type { Page } from "../../result/page";
import type { Paired, Setting, Under } from "../../result/types";

export const eventWords = (event: string): string => (event === "agreement" ? "agreements" : "deals");

/** The settings that are told: both anchors, or the raw runs where there is none. */
export function told(under: Under<unknown>): Setting[] {
  const anchored = (["reservation", "tempo"] as const).filter((setting) => under[setting] !== undefined);
  return anchored.length > 0 ? anchored : ["raw"];
}

export const settingWords = (setting: Setting): string => (setting === "raw" ? "raw" : `anchored by ${setting}`);

export const kinds: { kind: string; head: string }[] = [
  { kind: "drop", head: "Without one of them" },
  { kind: "enter", head: "One more joins" },
  { kind: "sooner", head: "Sooner, not later" },
  { kind: "swap", head: "One in another’s place" },
  { kind: "channels", head: "Together or apart" },
];

/** An arrangement as plain words, for drawings and lists to choose from. */
export function arrangementText(page: Page, each: Arrangement): string {
  const of = (id: string | null) => page.word(`mediators/${id ?? ""}`);
  switch (each.kind) {
    case "drop":
      return `without ${of(each.mediator)}`;
    case "enter":
      return `${of(each.mediator)} from day ${each.day}`;
    case "sooner":
      return `${of(each.mediator)} from day 1, not day ${each.day}`;
    case "swap":
      return `${of(each.mediator)} for ${of(each.instead_of)}`;
    default:
      return `channels ${each.arm.slice(each.arm.lastIndexOf("/") + 1)}`;
  }
}

/** Drawn only: what a mark shows of a difference. */
export interface DotMark {
  setting: Setting;
  p: number;
  se: number;
  range: readonly [number, number] | undefined;
}

export function marks(under: Under<Pick<Paired, "p" | "se" | "range"> | undefined>): DotMark[] {
  return told(under).flatMap((setting) => {
    const found = under[setting];
    return found === undefined ? [] : [{ setting, p: found.p, se: found.se, range: found.range }];
  });
}
