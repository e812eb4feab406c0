// Decides the board of channels: a card for each mediator, in declared order, all of it in a table too.
import { Figure } from "../../parts/Figure";
import { Name, Num, Range, Text } from "../../parts/Num";
import { PartyName } from "../../parts/PartyMark";
import { usePage } from "../../result/page";
import { ChannelCard } from "./ChannelCard";
import { Presence } from "./Presence";

const most = 6;

export function Board() {
  const channels = usePage().at.at("answers").at("channels").at("mediators").each();
  const cards = channels.map((each) => <ChannelCard key={each.value.id} at={each} />);
  return (
    <Figure
      id="channel-board"
      title="Channels"
      describes="Access: the chance of reaching a party on a day of talks. Leverage: what can be added to its side of a package. What goes with a mediator, or would come with it: at central values on the first day, the others that are there from the start staying."
      columns={[
        { head: "mediator" },
        { head: "takes part", align: "left" },
        { head: "to", align: "left" },
        { head: "access" },
        { head: "range" },
        { head: "rests on", align: "left" },
        { head: "leverage" },
        { head: "range" },
        { head: "rests on", align: "left" },
      ]}
      rows={channels.flatMap((channel) =>
        channel
          .at("access")
          .entries()
          .map(([party, access]) => {
            const leverage = channel.at("leverage").at(party);
            return {
              key: `${channel.value.id}/${party}`,
              cells: [
                <Name of={`mediators/${channel.value.id}`} />,
                <Presence at={channel} />,
                <PartyName id={party} />,
                <Num at={access.at("central")} as="fixed2" />,
                <Range at={access.at("range")} as="fixed2" />,
                <Text at={access.at("reason")} />,
                <Num at={leverage.at("central")} as="fixed2" />,
                <Range at={leverage.at("range")} as="fixed2" />,
                <Text at={leverage.at("reason")} />,
              ],
            };
          }),
      )}
    >
      <div class="cards">{cards.slice(0, most)}</div>
      {cards.length > most ? (
        <details class="rest">
          <summary data-fixed>and {cards.length - most} more mediators</summary>
          <div class="cards">{cards.slice(most)}</div>
        </details>
      ) : null}
    </Figure>
  );
}
