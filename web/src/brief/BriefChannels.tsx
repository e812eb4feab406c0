// Decides what the brief says of the second question: whom each mediator reaches, and what the runs show without it.
import { PartyName } from "../parts/PartyMark";
import { Name, Num } from "../parts/Num";
import { More } from "../parts/share";
import { Table } from "../parts/Table";
import type { Channels } from "../result/channels";
import { At } from "../result/located";
import { usePage } from "../result/page";

const most = { mediators: 5, parties: 3 };

export function BriefChannels() {
  const { at, result } = usePage();
  const channels = at.at("answers").at("channels");
  const mediators = channels.at("mediators").each();
  if (mediators.length === 0) return null;
  const parties = result.negotiation.parties.slice(0, most.parties);
  const rest = mediators.length - most.mediators;
  return (
    <section>
      <h2>What does each channel add?</h2>
      <Table
        caption="Access (chance of reaching a party on a day of talks), and deals more or fewer in 100 runs without the mediator, or with it where it takes no part"
        columns={[
          { head: "mediator" },
          ...parties.map((party) => ({ head: <PartyName id={party.id} /> })),
          { head: "arrangement", align: "left" as const },
          { head: "reservation" },
          { head: "tempo" },
        ]}
        rows={mediators.slice(0, most.mediators).map((each) => {
          const change = changeOf(channels, each.value.id);
          return {
            key: each.value.id,
            cells: [
              <Name of={`mediators/${each.value.id}`} />,
              ...parties.map((party) => <Num at={each.at("access").at(party.id).at("central")} as="fixed2" />),
              change === undefined ? "" : change.value.kind === "drop" ? "without it" : "with it",
              ...(["reservation", "tempo"] as const).map((setting) => <More at={change?.at("under").at(setting).at("deal") ?? nothing} />),
            ],
          };
        })}
      />
      <p class="reading">
        ± two Monte Carlo errors; in brackets the range over the uncertain numbers, where the runs can tell one. Two ways of setting the level to the base
        rate; what changes between them depends on it.
        {rest > 0 ? ` ${words(rest)} in the annex.` : ""} No mediator is ranked: what one adds depends on who else is there.
      </p>
    </section>
  );
}

const nothing = new At(undefined, "");

const words = (rest: number) => (rest === 1 ? "One more mediator stands" : "More mediators stand");

/** What the runs say of one mediator: without it, or with it where it takes no part. */
function changeOf(channels: At<Channels | null | undefined>, mediator: string) {
  const own = channels
    .at("arrangements")
    .each()
    .filter((each) => each.value.mediator === mediator);
  return own.find((each) => each.value.kind === "drop") ?? own.find((each) => each.value.kind === "enter");
}
