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

export interface Start {
  state: string;
  concepts: Record<string, { equilibrium: boolean; per_dm: Record<string, { stable: boolean; margin: number; improvements: Improvement[] }> }>;
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

export interface Structure {
  model: string;
  state_count: number;
  options: { dm: string; name: string }[];
  decision_makers: string[];
  concepts?: Record<string, Concept>;
  start?: Start;
  states?: States;
  moves?: Moves;
  derived?: {
    issues: string[];
    left_out: string[];
    not_contested: string[];
    state_count: number;
    options: { dm: string; name: string }[];
    decision_makers: string[];
    contexts: { id: string; present: string[]; absent: string | null; concepts: Record<string, Concept>; start: Start }[];
    states?: States;
    moves?: Moves;
  } | null;
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
