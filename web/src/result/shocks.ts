// Decides what the page knows of the fourth answer: events, deadlines, lines of one number, who is gone, what to watch.
import type { Paired, Share, Under } from "./types";

export interface BeforeAfter {
  without: Share;
  with: Share;
  difference: Paired;
}

export interface EventEffect {
  id: string;
  name: string;
  kind: "past" | "due" | "possible";
  harm: boolean;
  /** From the day of the case; negative: past. */
  day: number | null;
  /** What is left of a past event in today's numbers, and taken back. */
  undone: { path: string; left: number }[];
  under: Under<Record<"agreement" | "escalation" | "deal", BeforeAfter>>;
  depends_on_anchor: boolean;
}

export interface Cell {
  /** What the base rate is about: a deal, or an agreement. */
  event: Share;
  agreement: Share;
  escalation: Share;
  gone: Share;
  to_no_deadline?: { event: Paired; agreement: Paired; escalation: Paired };
}

export interface DeadlineGrid {
  mediator: string;
  own: { after_days: number; carried_out: number };
  after_days: number[];
  carried_out: number[];
  /** Cells by length, then by probability. */
  under: Under<{ no_deadline: Cell; as_it_is: Cell; cells: Cell[][] }>;
}

export interface Tip {
  from: number;
  to: number;
  /** "leading outcome", or the frequency of the event against the case as it stands */
  of: string;
  before: string;
  after: string;
}

export interface Line {
  path: string;
  class: "lever" | "condition" | "harm";
  /** None where the number has a single value. */
  points: { value: number; event: Share; agreement: Share; escalation: Share; leading_outcome: string | null; frequency: string | null }[];
  tips: Tip[];
}

/** A party's own acts where `when_any_of` is empty, else a backer that may enter. */
export interface Sign {
  who: string;
  name: string | null;
  path: string;
  when_any_of: string[];
}

export interface Indicator {
  path: string;
  mean_in_lowest_third: number;
  mean_in_highest_third: number;
  difference: number;
  se: number;
  strongest: boolean;
}

export interface Shocks {
  event: string;
  horizon_days: number;
  leading_setting: string;
  sizes: Record<string, { parameters: number; runs_per_parameter: number }>;
  events: EventEffect[];
  deadlines: DeadlineGrid[];
  lines: Line[];
  gone: { mediator: string; name: string; under: Under<Course> }[];
  agreement: Under<Course>;
  indicators: { tested: number; shown: Indicator[]; signs: Sign[] };
}

export interface Course {
  by_horizon: Share;
  by_day: number[];
}
