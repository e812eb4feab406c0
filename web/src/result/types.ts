// Decides what the page knows of result.json (schema analyse/1): what all answers share. Each answer's own keys stand
// in a file of its name. Fields that a lens fills are optional: a case may support one lens only.
import type { Channels } from "./channels";
import type { Confidence } from "./confidence";
import type { Deals } from "./deals";
import type { Hinges } from "./hinges";
import type { Negotiation } from "./negotiation";
import type { Scenarios } from "./scenarios";
import type { Shocks } from "./shocks";
import type { Stuck } from "./stuck";

/** A share seen in draws or runs; `range`: 5–95 % over the inputs; without parameter_sd the error of counting. */
export interface Share {
  p: number;
  mc_se?: number;
  range?: Pair;
  parameter_sd?: number;
}

export type Pair = [number, number];

/** A difference of shares in runs that share every draw. */
export interface Paired {
  p: number;
  se: number;
  range?: Pair;
  switch?: Switch;
  shows?: boolean;
}

/** Of the pairs of runs: event only in the arm, only in its base, in both, in neither. */
export interface Switch {
  gain: number;
  lose: number;
  both: number;
  neither: number;
}

/** "raw", "reservation", "tempo": without an anchor, and under the two ways of setting the level. */
export type Setting = "raw" | "reservation" | "tempo";
export type Under<T> = Partial<Record<Setting, T>>;

/** An arm against its base: deals by default, told under the setting `of`. */
export interface Difference {
  of: Setting;
  deal: number;
  agreement: number;
  escalation: number;
  se: number;
  range?: Pair;
  switch: Switch;
  shows: boolean;
  depends_on_anchor: boolean;
  under: Under<{ deal: Paired; agreement: Paired; escalation: Paired }>;
}

/** Level ids by issue. */
export type Package = Record<string, string>;
/** By party. */
export type Utilities = Record<string, number>;

export interface NumberOfCase {
  written: string | null;
  central?: number;
  low?: number;
  high?: number;
  reason: "size from a source" | "direction from a claim" | "judgement" | "default";
  unit?: string;
  class?: string;
  says: string;
  default?: string;
  basis?: string;
  because: string[];
  judgement: string;
  source: string;
}

export interface Claim {
  text: string;
  verdict: string;
  places: { at: string; verdict: string }[];
  sources: string[];
  credibility: string | number;
  voice: string;
  by: string[];
  disputed_by: string[];
  reading: string;
  used_by: string[];
}

export interface Source {
  title: string;
  author: string;
  publisher: string;
  published: string;
  kind: string;
  reliability: string;
  sha256: string;
}

/** Paths of numbers; or the first of them, the rest standing as they do at another pointer. */
export type TraceRow = string[] | { first: string[]; then: string };

export interface Result {
  detente: string;
  schema: string;
  case: { sha256: string; title: string } | null;
  plan: {
    seed: number | null;
    parameters: number | null;
    runs_per_parameter: number | null;
    horizon_days: number | null;
    effort: string | null;
    scenario: string | null;
  } | null;
  changed: string[];
  headline: string;
  runs?: number;
  scenarios?: Scenarios | null;
  negotiation: Negotiation;
  answers: {
    stuck?: Stuck | null;
    channels?: Channels | null;
    deals?: Deals | null;
    shocks?: Shocks | null;
    confidence?: Confidence | null;
    hinges?: Hinges | null;
  };
  limits: string[];
  not_in_the_room: { id: string; name: string }[];
  consequences: Record<string, string[]>;
  evidence: { sources: Record<string, Source>; claims: Record<string, Claim> };
  numbers: Record<string, NumberOfCase>;
  trace: Record<string, TraceRow>;
}
