// Decides what every part of the page may ask for: the result, names by id, and the chain below a place.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { At } from "./located";
import type { Result } from "./types";

/** Places of names, by id; an id without a name has none. */
export class Page {
  readonly at: At<Result>;
  private readonly names = new Map<string, At<string>>();

  constructor(readonly result: Result) {
    this.at = new At(result, "");
    const negotiation = this.at.at("negotiation");
    for (const kind of ["parties", "issues", "mediators", "backers", "events"] as const)
      for (const each of negotiation.at(kind).each()) this.names.set(`${kind}/${each.value.id}`, each.at("name") as At<string>);
    for (const each of this.at.at("not_in_the_room").each()) this.names.set(`actors/${each.value.id}`, each.at("name"));
    for (const party of negotiation.at("parties").each())
      for (const each of party.at("constituencies").each())
        this.names.set(`constituencies/${party.value.id}/${each.value.id}`, each.at("name"));
    for (const issue of negotiation.at("issues").each())
      for (const each of issue.at("levels").each()) this.names.set(`levels/${issue.value.id}/${each.value.id}`, each.at("name"));
  }

  /** Where the name stands of `parties/ID`, `issues/ID`, `levels/ISSUE/ID`, `mediators/ID`, `backers/ID`, `events/ID`,
   * `constituencies/PARTY/ID`. */
  name(of: string): At<string> | undefined {
    return this.names.get(of);
  }

  /** The name itself, or the id: for titles of figures and files, where no element can carry its place. */
  word(of: string): string {
    return this.names.get(of)?.value ?? of.slice(of.lastIndexOf("/") + 1);
  }

  /** Of any actor: a party, a mediator, a backer, or one without a role. */
  actor(id: string): string {
    for (const kind of ["parties", "mediators", "backers"]) if (this.names.has(`${kind}/${id}`)) return `${kind}/${id}`;
    return `actors/${id}`;
  }

  /** Place of a party in declared order, which gives it its shape and colour. */
  partyIndex(id: string): number {
    return this.result.negotiation.parties.findIndex((party) => party.id === id);
  }
}

const PageContext = createContext<Page | null>(null);
export const PageProvider = PageContext.Provider;

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error("no page");
  return page;
}
