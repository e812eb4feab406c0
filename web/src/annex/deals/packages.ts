// Decides what the explorer knows of each package: its levels, how it is marked, and whether the filters let it through.
import type { At } from "../../result/located";
import type { Page } from "../../result/page";
import { pointNames, type PackageRow, type PointName, type Template } from "../../result/deals";
import type { Package } from "../../result/types";

export type Mark = "efficient" | "near" | "other";

export interface Listed {
  at: At<PackageRow>;
  package: Package;
  mark: Mark;
  points: PointName[];
}

/** By issue: the place of the level asked for; an issue that may be anything is missing. */
export type Asked = Record<string, number>;

/** Near misses are those of the first template alone. */
export function listedPackages(page: Page, template: At<Template>, nearMisses: readonly { package: Package }[]): Listed[] {
  const { settles, points, pareto } = template.value;
  const levels = settles.map((id) => page.result.negotiation.issues.find((issue) => issue.id === id)?.levels ?? []);
  const key = (of: Package) => JSON.stringify(settles.map((id) => of[id]));
  const efficient = new Set(pareto.map((each) => key(each.package)));
  const near = new Set(nearMisses.map((each) => key(each.package)));
  const named = new Map<string, PointName[]>();
  for (const name of pointNames)
    for (const each of points[name]?.outcomes ?? []) named.set(key(each), [...(named.get(key(each)) ?? []), name]);
  return template
    .at("all")
    .at("rows")
    .each()
    .map((at) => {
      const of: Package = Object.fromEntries(settles.map((id, k) => [id, levels[k]?.[at.value.levels[k] ?? -1]?.id ?? ""]));
      const mark = efficient.has(key(of)) ? "efficient" : near.has(key(of)) ? "near" : "other";
      return { at, package: of, mark, points: named.get(key(of)) ?? [] };
    });
}

export const lets = (settles: readonly string[], asked: Asked, row: PackageRow): boolean =>
  settles.every((id, k) => asked[id] === undefined || asked[id] === row.levels[k]);

/** Accepted most often first, else in the order of the result. */
export const byAcceptance = (a: Listed, b: Listed): number => (b.at.value.accepted ?? 0) - (a.at.value.accepted ?? 0);
