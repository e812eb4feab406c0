// Decides what the page knows of the case's scenarios: levels of each, and differences from what each is held against.
import type { Difference, Share, Under } from "./types";

export type Outcome = "deal" | "partial" | "stalemate" | "withdrawal" | "escalation";
export type Outcomes = Record<Outcome, Share>;

export interface Levels {
  agreement: Share;
  outcomes: Outcomes;
  anchored?: {
    reservation?: Anchored & { b0: number };
    tempo?: Anchored & { factor: number };
  } | null;
}

export interface Anchored {
  agreement: Share;
  outcomes: Outcomes;
  rounds_per_horizon: number;
  days_of_manipulation: number;
}

export interface Arm extends Levels {
  title: string;
  against: string;
  changed: string[];
  harm: boolean;
  difference: Difference;
}

export interface Scenarios {
  base: string;
  ground: Levels;
  arms: Record<string, Arm>;
}

export type { Under };
