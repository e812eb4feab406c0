// Decides who stands in the network and which lines join them, as the case declares them.
import type { Page } from "../../result/page";
import type { Actor, Link } from "./network";

const largestLeverage = 0.3;

export function actorsOf(page: Page): { mediators: Actor[]; parties: Actor[]; backers: Actor[]; links: Link[] } {
  const { mediators, parties, backers } = page.result.negotiation;
  const central = (path: string | undefined) => (path === undefined ? null : (page.result.numbers[path]?.central ?? null));
  const reach = mediators.flatMap((mediator) =>
    parties.map((party): Link => {
      const leverage = central(mediator.leverage[party.id]);
      return {
        from: mediator.id,
        to: party.id,
        kind: "reaches",
        present: mediator.takes_part === "from the start",
        access: central(mediator.access[party.id]),
        leverage: leverage === null ? null : Math.min(1, leverage / largestLeverage),
        says: `${page.word(`mediators/${mediator.id}`)} to ${page.word(`parties/${party.id}`)}`,
      };
    }),
  );
  const backing = backers.flatMap((backer): Link[] => {
    const link = (to: string, kind: Link["kind"]): Link => ({
      from: backer.id,
      to,
      kind,
      present: false,
      access: null,
      leverage: null,
      says: `${page.word(`backers/${backer.id}`)}: ${kind === "backs" ? "backer of" : "against"} ${page.word(`parties/${to}`)}`,
    });
    return backer.against === null ? [link(backer.of, "backs")] : [link(backer.of, "backs"), link(backer.against, "against")];
  });
  return {
    mediators: mediators.map((each) => actor(page, each.id, "mediator", each.takes_part === "from the start")),
    parties: parties.map((each) => actor(page, each.id, "party", true)),
    backers: backers.map((each) => actor(page, each.id, "backer", false)),
    links: [...reach, ...backing],
  };
}

const kinds = { mediator: "mediators", party: "parties", backer: "backers" } as const;

const actor = (page: Page, id: string, kind: Actor["kind"], present: boolean): Actor => ({
  id,
  name: page.word(`${kinds[kind]}/${id}`),
  kind,
  present,
  index: kind === "party" ? page.partyIndex(id) : -1,
});
