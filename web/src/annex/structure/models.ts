// Decides which graph models a result holds: the case's own, and the derived one in each mediation context.
import type { At } from "../../result/located";
import type { Page } from "../../result/page";
import type { Context, DerivedModel, Graph, Solved, Structure } from "../../result/stuck";

export interface Model {
  /** Part of ids on the page. */
  key: "own" | "derived";
  graph: At<Graph>;
  /** What the status quo is called where nobody has done anything. */
  none: string;
}

type MaybeStructure = At<Structure | null | undefined>;

export const ownModel = (structure: MaybeStructure): Model | null =>
  structure.value?.model === "explicit" ? { key: "own", graph: structure as At<Structure>, none: "no option taken" } : null;

export const derivedModel = (structure: MaybeStructure): Model | null =>
  structure.at("derived").present
    ? { key: "derived", graph: structure.at("derived") as At<DerivedModel>, none: "nobody concedes" }
    : null;

export const contextsOf = (structure: MaybeStructure): At<Context>[] => structure.at("derived").at("contexts").each();

/** The case's own model first, then the derived one by context. */
export const solvedOf = (structure: MaybeStructure): At<Solved>[] => [...(ownModel(structure) ? [structure as At<Solved>] : []), ...contextsOf(structure)];

/** "without Egypt", "no mediator", "Egypt, Qatar present": for controls, where no element can carry its place. */
export function contextWords(page: Page, context: Context): string {
  if (context.absent !== null) return `without ${page.word(`mediators/${context.absent}`)}`;
  if (context.present.length === 0) return "no mediator";
  return `${context.present.map((id) => page.word(`mediators/${id}`)).join(", ")} present`;
}

/** The concepts' keys in the order of the result: R, GMR, SMR, SEQ, SymSEQ. */
export const conceptsOf = (of: At<Solved> | undefined): string[] => Object.keys(of?.value.concepts ?? {});
