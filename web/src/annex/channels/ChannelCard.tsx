// Decides a mediator's card: whom it reaches, what goes with it, what is said to be in it for it.
import { Name, Num, Range } from "../../parts/Num";
import { PartyName } from "../../parts/PartyMark";
import { Table } from "../../parts/Table";
import type { Channel, Given } from "../../result/channels";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import { partyColour } from "../../theme/colours";
import { formatted } from "../../words/format";
import { Presence } from "./Presence";
import { RoomTable } from "./RoomTable";
import { Standing } from "./Standing";

const mostLeverage = 0.3;

export function ChannelCard({ at }: { at: At<Channel> }) {
  return (
    <article class={`card ${at.value.takes_part === "from the start" ? "" : "card-apart"}`}>
      <h4>
        <Name of={`mediators/${at.value.id}`} />{" "}
        <span class="chip">
          <Presence at={at} />
        </span>
      </h4>
      <Table
        caption="Whom it reaches"
        quiet
        columns={[{ head: "to" }, { head: "access", align: "left" }, { head: "leverage", align: "left" }]}
        rows={at
          .at("access")
          .entries()
          .map(([party, access]) => {
            const leverage = at.at("leverage").at(party) as At<Given>;
            return {
              key: party,
              cells: [
                <PartyName id={party} />,
                <Amount at={access} party={party} most={1} />,
                <Amount at={leverage} party={party} most={mostLeverage} />,
              ],
            };
          })}
      />
      <RoomTable at={at} />
      <Standing at={at} />
    </article>
  );
}

/** "0.85 (0.78–0.92)", a bar that shows the same, and what it rests on. */
function Amount({ at, party, most }: { at: At<Given>; party: string; most: number }) {
  const index = usePage().partyIndex(party);
  if (!at.present) return <span class="none">–</span>;
  const { central, range } = at.value;
  const percent = (value: number) => `${100 * Math.min(1, value / most)}%`;
  return (
    <span class="amount">
      <span class="told">
        <Num at={at.at("central")} as="fixed2" />
        {formatted(range[0], "fixed2") === formatted(range[1], "fixed2") ? null : (
          <span class="aside">
            {" "}
            (<Range at={at.at("range")} as="fixed2" />)
          </span>
        )}
      </span>
      <span class="amount-bar" style={{ "--own": partyColour(index) }} aria-hidden="true">
        <i class="amount-range" style={{ left: percent(range[0]), width: percent(range[1] - range[0]) }} />
        <i class="amount-central" style={{ left: percent(central) }} />
      </span>
      <span class="amount-reason">{word[at.value.reason] ?? at.value.reason}</span>
    </span>
  );
}

const word: Record<string, string> = { "size from a source": "source", "direction from a claim": "claim" };
