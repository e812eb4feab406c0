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
  /** Issues, in order. */
  settles: string[];
  /** What no agreement is worth on these issues, at central values. */
  reservation: Utilities;
  zone_at_central_values: boolean;
  zone: Share;
  top: TopPackage[];
  pareto: { package: Package; utilities: Utilities }[];
  points: Points;
  trades_from: Package;
  trades: { text: string; acceptable: boolean }[];
  all?: PackageRows;
}

export const pointNames = ["nash", "kalai_smorodinsky", "egalitarian", "utilitarian", "max_min"] as const;
export type PointName = (typeof pointNames)[number];
export type Points = { over: string } & Partial<Record<PointName, Point | null>>;

/** `levels`: places in the levels of each settled issue; `utilities`: by party; `accepted`: share of draws, by all. */
export interface PackageRow {
  levels: number[];
  utilities: number[];
  accepted: number | null;
}

export interface PackageRows {
  total: number;
  shown: number;
  rows: PackageRow[];
}

export interface Spatial {
  method: string;
  forecast: Record<string, Forecast>;
  null_result: string;
}

/** `value`: the weighted mean, on `scale`, in `unit`. */
export interface Forecast {
  value: number | null;
  median: number | null;
  unit: string | null;
  scale: Pair;
}

export interface Deals {
  templates?: Template[];
  draft?: string[];
  spatial?: Spatial | null;
}
