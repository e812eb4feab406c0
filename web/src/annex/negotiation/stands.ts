// Decides where a party's stand lies on an issue's scale: levels in ascending order at even steps, values between them
// in proportion. Places are fractions of the scale's width.
import type { Issue, Position } from "../../result/negotiation";
import type { NumberOfCase } from "../../result/types";

export interface Stand {
  party: string;
  ideal: number | null;
  /** What each level is worth, 0 to 1, of a party that says so instead of naming an ideal. */
  values: { place: number; worth: number }[];
  /** The part of the scale its red line leaves open, and on which end it is limited. */
  open: { from: number; to: number };
  limit: "from" | "to" | null;
  committed: number | null;
  /** Key of `numbers`: priority, or salience where the case has that. */
  weight: string | null;
  holds: string | null;
}

const limitMargin = 0.36;

export function standOf(issue: Issue, position: Position, numbers: Record<string, NumberOfCase>): Stand {
  const place = (level: string | null | undefined): number | null => {
    const at = issue.levels.findIndex((each) => each.id === level);
    return at < 0 ? null : (at + 0.5) / issue.levels.length;
  };
  const line = position.red_line;
  const limit = place(line?.level);
  const step = limitMargin / issue.levels.length;
  const salience = `parties.${position.party}.salience.${position.issue}`;
  return {
    party: position.party,
    ideal: place(position.ideal) ?? between(issue, numbers[position.paths.ideal ?? ""]?.central),
    values: issue.levels.flatMap((level) => {
      const worth = numbers[position.paths.values?.[level.id] ?? ""]?.central;
      return worth === undefined ? [] : [{ place: place(level.id) ?? 0, worth }];
    }),
    open: {
      from: limit !== null && line?.side === "at_least" ? limit - step : 0,
      to: limit !== null && line?.side === "at_most" ? limit + step : 1,
    },
    limit: limit === null ? null : line?.side === "at_least" ? "from" : "to",
    committed: place(position.committed),
    weight: position.paths.priority ?? (numbers[salience] ? salience : null),
    holds: position.paths.holds,
  };
}

/** Place of a value that no level has. */
function between(issue: Issue, value: number | undefined): number | null {
  if (value === undefined) return null;
  const above = issue.levels.findIndex((level) => level.value >= value);
  const [low, high] = [issue.levels[above - 1], issue.levels[above]];
  if (high === undefined) return null;
  const part = low === undefined ? 0 : (value - low.value) / (high.value - low.value) - 1;
  return (above + part + 0.5) / issue.levels.length;
}

/** By key of `numbers`, for the length of bars only: each party's points as parts of their sum, salience as it stands. */
export function weightShares(stands: Stand[], numbers: Record<string, NumberOfCase>, salience: boolean): Map<string, number> {
  const points = (stand: Stand) => (stand.weight === null ? 0 : (numbers[stand.weight]?.central ?? 0));
  const sums = new Map<string, number>();
  for (const stand of stands) sums.set(stand.party, (sums.get(stand.party) ?? 0) + points(stand));
  const out = new Map<string, number>();
  for (const stand of stands) if (stand.weight !== null) out.set(stand.weight, points(stand) / (salience ? 1 : sums.get(stand.party) || 1));
  return out;
}
