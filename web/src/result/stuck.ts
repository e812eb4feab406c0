// Decides what the page knows of the first answer: where positions leave no room, and why the status quo is stable.
import type { Difference, Package, Share, Under } from "./types";

export interface Improvement {
  to: string;
  deterred: boolean;
  sanction: { by: string; to: string }[];
}

export interface Concept {
  label: string;
  counts: Record<string, number>;
}

/** `margin` in tiers of the decision maker's own ranking; null where it has no move. */
export interface Verdict {
  stable: boolean;
  margin: number | null;
  improvements: Improvement[];
}

export interface Start {
  state: string;
  concepts: Record<string, { equilibrium: boolean; per_dm: Record<string, Verdict> }>;
}

export interface States {
  total: number;
  shown: number;
  rows: {
    state: string;
    name: string | null;
    words: string;
    distance: number | null;
    equilibrium: string[];
    stable: Record<string, string[]>;
  }[];
}

export interface Moves {
  states: string[];
  arcs: { dm: string; from: string; to: string; improvement: boolean }[];
  reachable: number;
}

/** Who decides over what: a state is a digit an option, or a name where there are no options. */
export interface Graph {
  state_count: number;
  options: { dm: string; name: string }[];
  decision_makers: string[];
  states?: States;
  moves?: Moves | null;
}

/** One model solved: by the case itself, or derived with these mediators present. */
export interface Solved {
  concepts?: Record<string, Concept>;
  start?: Start | null;
}

export interface Context extends Solved {
  id: string;
  present: string[];
  absent: string | null;
}

/** `states` and `moves` are those of the first context. */
export interface DerivedModel extends Graph {
  issues: string[];
  left_out: string[];
  not_contested: string[];
  contexts: Context[];
}

export interface Structure extends Graph, Solved {
  model: "explicit" | "derived";
  derived?: DerivedModel | null;
}

export interface Refusals {
  rounds: number;
  not_accepted: number;
  not_ratified: number;
  parties: Record<string, { share: number; by_mechanism: Record<string, number> }>;
}

export interface Relaxation {
  steps: { party: string; red_line?: string; steps: number; text: string }[];
  total: number;
  cost: number;
  opens: number;
  package: Package;
  beyond_bound: boolean;
}

export interface NearMiss {
  package: Package;
  shortfall: number;
  by_party: Record<string, number>;
  breaks: { party: string; issue: string; levels: number }[];
}

export interface Stuck {
  zone_at_central_values?: boolean;
  zone?: Share;
  zone_without_red_lines?: Share;
  pairs?: { party: string; issue: string; at_central_values: boolean; leaves_no_room: Share }[];
  issues?: { issue: string; leaves_no_room: number; tension: number }[];
  relaxations?: { bound: number; fewest: number | null; found: number; list: Relaxation[] };
  near_misses?: NearMiss[];
  structure?: Structure | null;
  runs?: {
    knockouts: { issue: string; difference: Difference }[];
    scarcer_acceptance: Under<Refusals>;
  } | null;
}
