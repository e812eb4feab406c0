// Decides how a share and a difference of the result become marks of a drawing.
import type { Page } from "../../result/page";
import type { Paired, Setting, Share } from "../../result/types";
import { outcomeColour } from "../../theme/colours";
import { formatted } from "../../words/format";
import type { Mark } from "./intervals";
import { settingMark } from "./settings";

export type Anchored = "deal" | "agreement";

/** What the base rate is about, and the differences are told in. */
export const eventOf = (page: Page): Anchored => (page.result.answers.shocks?.event === "agreement" ? "agreement" : "deal");

/** A range that these runs can tell: its ends differ in whole runs in 100. */
export const rangeOf = (range: readonly [number, number] | null | undefined): readonly [number, number] | null =>
  range && Math.round(100 * range[0]) !== Math.round(100 * range[1]) ? range : null;

export function differenceMark(paired: Paired | undefined, setting: Setting): Mark {
  const { p, se } = paired ?? { p: 0, se: 0 };
  const range = rangeOf(paired?.range);
  const ends = range ? ` (${formatted(range[0], "more100")} to ${formatted(range[1], "more100")})` : "";
  return { p, error: 2 * se, range, ...settingMark[setting], says: `${formatted(p, "more100")} ${formatted(se, "error100")}${ends}` };
}

export function shareMark(share: Share | undefined, look: { colour: string; hollow?: boolean }, ranged = false): Mark[] {
  if (share === undefined) return [];
  const range = rangeOf(share.range);
  const ends = ranged && range ? ` (${formatted(range[0], "in100")}–${formatted(range[1], "in100")})` : "";
  return [{ p: share.p, error: 2 * (share.mc_se ?? 0), range, ...look, says: `${formatted(share.p, "in100")}${ends}` }];
}

export const outcomeMark = (share: Share | undefined, outcome: string): Mark[] => shareMark(share, { colour: outcomeColour(outcome) });
