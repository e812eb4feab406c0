// Decides what the page knows of the negotiation itself, by names, as the case declares it.

export interface Issue {
  id: string;
  name: string;
  /** By ascending value, 0 to 1 on the issue's scale. */
  levels: { id: string; name: string; value: number }[];
  now: string | null;
  /** The level on which it is held where a case has more packages than can be looked at. */
  held?: string | null;
}

/** A party's stand on one issue; `paths` are keys of `numbers`. */
export interface Position {
  party: string;
  issue: string;
  ideal: string | null;
  red_line: { side: "at_least" | "at_most"; level: string } | null;
  committed: string | null;
  paths: Record<"ideal" | "red_line" | "holds" | "commitment" | "priority", string | null> & {
    /** Of a party that says what each level is worth to it, instead of an ideal. */
    values: Record<string, string>;
  };
}

export interface MediatorOfCase {
  id: string;
  name: string;
  takes_part: string;
  access: Record<string, string>;
  leverage: Record<string, string>;
  deadline_day: number | null;
  enters_on_day: number | null;
}

export interface Backer {
  id: string;
  name: string;
  of: string;
  against: string | null;
  follows: string[];
  paths: string[];
}

export interface EventOfCase {
  id: string;
  name: string;
  kind: "past" | "dated" | "possible";
  /** From as_of; negative: past. */
  day: number | null;
  date: string | null;
  harm: boolean;
  chance: string | null;
  paths: string[];
  because: string[];
}

export interface Negotiation {
  question: string | null;
  note: string | null;
  as_of: string | null;
  horizon_days: number;
  lenses: { lens: string; supported: boolean; lacks: string[] }[];
  parties: { id: string; name: string; constituencies: { id: string; name: string; kind: string }[] }[];
  issues: Issue[];
  positions: Position[];
  mediators: MediatorOfCase[];
  backers: Backer[];
  events: EventOfCase[];
  /** Words for probabilities with their ranges (ICD 203). */
  terms: { word: string; low: number; high: number }[];
}
