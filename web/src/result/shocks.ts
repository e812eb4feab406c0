// Decides what the page knows of the fourth answer: events, deadlines, lines of one number, who is gone, what to watch.
import type { Pair, Paired, Share, Under } from "./types";

export interface BeforeAfter {
  without: Share;
  with: Share;
  difference: Paired;
}

export interface Cell {
  after_days?: number;
  carried_out?: number;
  event: Share;
  agreement: Share;
  escalation: Share;
  gone: Share;
  to_no_deadline?: { event: Paired; agreement?: Paired; escalation?: Paired };
}

export interface Shocks {
  event: string;
  horizon_days: number;
  leading_setting: string;
  sizes: Record<string, { parameters: number; runs_per_parameter: number }>;
  events: {
    id: string;
    name: string;
    kind: string;
    harm: boolean;
    day: number;
    undone: { path: string; left: number }[];
    under: Under<Record<"agreement" | "escalation" | "deal", BeforeAfter>>;
    depends_on_anchor: boolean;
  }[];
  deadlines: {
    mediator: string;
    own: { after_days: number; carried_out: number };
    after_days: number[];
    carried_out: number[];
    under: Under<{ no_deadline: Cell; as_it_is: Cell; cells: Cell[][] | Cell[] }>;
  }[];
  lines: {
    path: string;
    class: string;
    points: { value: number; event: Share; agreement: Share; escalation: Share; leading_outcome: string; frequency: string }[];
    tips: unknown[];
  }[];
  gone: { mediator: string; name: string; under: Under<Course> }[];
  agreement: Under<Course>;
  indicators: {
    tested: number;
    shown: unknown[];
    signs: { who: string; name: string | null; path: string; when_any_of: string[] }[];
  };
}

export interface Course {
  by_horizon: Share;
  by_day: number[];
}

export type { Pair };
