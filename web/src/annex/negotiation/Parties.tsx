// Decides how the parties are introduced: sign, name, the groups behind them, how sure their priorities are.
import { Name } from "../../parts/Num";
import { PartyName } from "../../parts/PartyMark";
import { Quantity, useNumber } from "../../parts/Quantity";
import { usePage } from "../../result/page";
import type { Negotiation } from "../../result/negotiation";

const groupWords: Record<string, string> = { veto: "ratifies or not", exit: "can leave", pressure: "puts pressure" };

export function Parties() {
  const { result } = usePage();
  return (
    <ul class="parties">
      {result.negotiation.parties.map((party) => (
        <Party key={party.id} party={party} />
      ))}
    </ul>
  );
}

function Party({ party }: { party: Negotiation["parties"][number] }) {
  const { result } = usePage();
  const spread = `parties.${party.id}.priority_spread`;
  const influence = `parties.${party.id}.influence`;
  const prioritised = result.negotiation.positions.some((each) => each.party === party.id && each.paths.priority !== null);
  const spreads = useNumber(spread) !== undefined && prioritised;
  const influences = useNumber(influence) !== undefined;
  return (
    <li>
      <PartyName id={party.id} />
      <span class="aside">
        {party.constituencies.map((group, i) => (
          <span key={group.id}>
            {i === 0 ? "; behind it: " : ", "}
            <Name of={`constituencies/${party.id}/${group.id}`} /> ({groupWords[group.kind] ?? group.kind})
          </span>
        ))}
        {spreads ? (
          <>
            ; priorities ±
            <Quantity path={spread} as="percent" />
          </>
        ) : null}
        {influences ? (
          <>
            ; influence <Quantity path={influence} as="fixed2" />
          </>
        ) : null}
      </span>
    </li>
  );
}
