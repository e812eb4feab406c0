// Decides what the page knows of the third answer: packages and who accepts them.
import type { Package, Pair, Share, Utilities } from "./types";

export interface TopPackage {
  package: Package;
  accepted: Share;
  ratified: Share;
  utilities: Utilities;
  gains: Utilities;
  accepts: Record<string, Share>;
  efficient: boolean;
  constituencies: { party: string; constituency: string; kind: string; utility: number; accepts_above: number; accepts: boolean }[];
}

export interface Point {
  outcomes: Package[];
  utilities: Utilities;
}

export interface Template {
  id: string;
  name: string;
  days: number | null;
  packages: number;
  settles: string[];
  reservation: Utilities;
  zone_at_central_values: boolean;
  zone: Share;
  top: TopPackage[];
  pareto: { package: Package; utilities: Utilities }[];
  points: Record<string, Point | string | null>;
  trades_from: Package;
  trades: unknown[];
  all: { total: number; shown: number; rows: { levels: number[]; utilities: number[]; accepted: number | null }[] };
}

export interface Deals {
  templates: Template[];
  draft: string[];
  spatial?: {
    method: string;
    /** On the issue's own scale. */
    forecast: Record<string, { value: number; median: number; unit: string; scale: Pair }>;
    null_result: string;
  } | null;
}

export type { Pair };
