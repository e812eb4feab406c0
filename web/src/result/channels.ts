// Decides what the page knows of the second answer: mediators, one by one and in other arrangements.
import type { Difference, Pair, Paired, Setting, Under } from "./types";

export interface Given {
  path: string;
  central: number;
  range: Pair;
  reason: string;
}

export interface Room {
  link: Record<string, number>;
  leverage: Record<string, number>;
  information: Record<string, number>;
  cover: number;
  guarantee: number;
  coordination: number;
  rounds_per_day: number;
}

export interface Channel {
  id: string;
  name: string;
  takes_part: string;
  enters_on_day: number | null;
  leaves_on_day: number | null;
  deadline_days: number | null;
  set_by_scenario: boolean;
  access: Record<string, Given>;
  leverage: Record<string, Given>;
  room: { with_it: Room; without_it: Room; only_link_to: string[] };
  standing: {
    gains_if: Record<string, string[]>;
    loses_if: Record<string, string[]>;
    motive: string[];
  };
}

export interface Arrangement extends Difference {
  kind: string;
  mediator: string | null;
  instead_of: string | null;
  day: number | null;
  arm: string;
  base: string;
}

export interface Landing {
  deals: number;
  mean_level: number | null;
  se: number | null;
}

export interface Raise {
  mediator: string;
  means: string;
  party: string | null;
  paths: string[];
  unit: string;
  from: number;
  to: number;
  reaches: boolean;
  smallest: { share_of_the_way: number; value: number; comparison: Difference } | null;
  full: Difference;
}

export interface Channels {
  event: string;
  mediators: Channel[];
  shapley: {
    method: string;
    orders: number | null;
    p: Under<{ with_nobody: number; as_asked: number }>;
    shares: { mediator: string; under: Under<Pick<Paired, "p" | "se" | "range">> }[];
  } | null;
  arrangements: Arrangement[];
  swaps_left_out: boolean;
  landings: { mediator: string; under: Under<Record<"with_it" | "without_it", Record<string, Landing>>> }[];
  raises: { wanted: number; some_single_change_reaches_it: boolean; list: Raise[] } | null;
}

export type { Setting };
