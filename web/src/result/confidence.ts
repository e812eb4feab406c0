// Decides what the page knows of the fifth answer: what the numbers rest on, levels raw and anchored, would it hold.
import type { Outcomes } from "./scenarios";
import type { Difference, Pair, Share, Under } from "./types";

export interface ReasonCount {
  total: number;
  size_from_source: number;
  direction_from_claim: number;
  judgement: number;
  default: number;
}

export interface Runs {
  agreement: Share;
  outcomes: Outcomes;
  rounds_per_horizon: number;
  days_of_manipulation: number;
  ever: Record<string, number>;
  /** Per event class or happening: by day, 0 to the horizon. */
  curves: Record<string, number[]>;
}

export interface Anchor {
  target: number;
  value: number | null;
  reached: number;
}

/** What the case asks of the future. */
export interface Forecast {
  id: string;
  text: string;
  outcome: string;
  /** The scenario it is asked in; null: the case as it stands. */
  in: string | null;
  by_day: number;
  beyond_horizon: boolean;
  under: Under<{ p: number; mc_se: number }>;
}

export interface Confidence {
  numbers: ReasonCount & {
    by_party: Record<string, ReasonCount>;
    by_mediator: Record<string, ReasonCount>;
    alternatives: number;
    /** None, or two parties: the one whose numbers are better grounded first. */
    uneven: string[];
  };
  claims: Record<string, number>;
  unsupported: string[];
  unchecked: string[];
  defaults: string[];
  accounts?: {
    id: string;
    title: string;
    by: string[];
    zone_at_central_values: boolean;
    zone: Share;
    changed: string[];
  }[];
  runs?: {
    base_rate_target: number | null;
    anchors: Record<string, Anchor> | null;
    under: Under<Runs>;
    bands: { of: string; reservation?: Anchor; tempo?: Anchor }[];
    durability: { deals: number; fails_by: { days: number; p: number; range: Pair }[] } | null;
    accounts: { id: string; title: string; changed: string[]; difference: Difference }[];
    forecasts: Forecast[];
    mechanisms_off: string[];
  } | null;
}
