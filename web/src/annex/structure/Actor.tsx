// Decides the sign of a decision maker: a party keeps its own; backers, mediators and others take those that follow.
import { Name } from "../../parts/Num";
import { PartySign } from "../../parts/PartyMark";
import { usePage, type Page } from "../../result/page";

/** Place among the signs: parties in declared order, then the model's other decision makers. */
export function signIndex(page: Page, makers: readonly string[], id: string): number {
  const party = page.partyIndex(id);
  if (party >= 0) return party;
  const others = makers.filter((each) => page.partyIndex(each) < 0);
  return page.result.negotiation.parties.length + Math.max(0, others.indexOf(id));
}

export function Actor({ id, makers }: { id: string; makers: readonly string[] }) {
  const page = usePage();
  return (
    <span class="party">
      <PartySign index={signIndex(page, makers, id)} />
      <Name of={page.actor(id)} />
    </span>
  );
}
