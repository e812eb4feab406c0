// Decides how the smallest single changes are told that would add a wanted amount, and what they do not say.
import { Caveat } from "../../parts/Caveat";
import { Name, Num } from "../../parts/Num";
import { PartyName } from "../../parts/PartyMark";
import { Reading } from "../../parts/Section";
import { More } from "../../parts/share";
import { Table } from "../../parts/Table";
import type { Raise } from "../../result/channels";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import { settingWords, told } from "./words";

export function Raises({ events }: { events: string }) {
  const channels = usePage().at.at("answers").at("channels");
  const raises = channels.at("raises");
  const of = channels.value?.event === "agreement" ? "agreement" : "deal";
  const list = raises.at("list").each();
  const followed = list
    .filter((each) => each.value.smallest !== null)
    .sort((a, b) => (a.value.smallest?.share_of_the_way ?? 0) - (b.value.smallest?.share_of_the_way ?? 0));
  const settings = told(list[0]?.value.full.under ?? {});
  const wanted = (
    <>
      <Num at={raises.at("wanted")} as="in100" /> {events} in <span data-fixed>100</span> runs, {settingWords(list[0]?.value.full.of ?? "raw")}
    </>
  );
  if (followed.length === 0)
    return <p>No single change in range, of one mediator’s access, leverage, coordination or patience, adds {wanted}.</p>;
  return (
    <>
      <p>
        The smallest single changes of one mediator’s means that add {wanted}, as the share of the way to the upper end of the range; for each means the
        mediator with the largest effect.
      </p>
      <Table
        caption="The smallest single changes"
        quiet
        columns={[{ head: "change" }, { head: "of the way" }, ...settings.map((setting) => ({ head: settingWords(setting) }))]}
        rows={followed.map((each) => ({
          key: each.path,
          cells: [
            <>
              <RaiseWords at={each} />
              <Caveat at={each.at("smallest").at("comparison")} />
            </>,
            <Num at={each.at("smallest").at("share_of_the_way")} as="percent" />,
            ...settings.map((setting) => <More at={each.at("smallest").at("comparison").at("under").at(setting).at(of)} />),
          ],
        }))}
      />
      <Reading>They say nothing of what a change costs, or who could bring it about; none of them is advice.</Reading>
    </>
  );
}

function RaiseWords({ at }: { at: At<Raise> }) {
  const { mediator, means, party, smallest } = at.value;
  const days = means === "patience";
  const to = <Num at={at.at("smallest").at("value")} as={days ? "count" : "fixed2"} />;
  const from = <Num at={at.at("from")} as={days ? "count" : "fixed2"} />;
  return (
    <>
      <Name of={`mediators/${mediator}`} />:{" "}
      {days ? (
        (smallest?.share_of_the_way ?? 0) >= 1 ? (
          <>no announced end instead of one after {from} days</>
        ) : (
          <>
            announced end after {to} days instead of {from}
          </>
        )
      ) : (
        <>
          {means === "access" ? "access to " : means === "leverage" ? "leverage on " : "coordination with the others "}
          {party === null ? null : <PartyName id={party} />} {to} instead of {from}
        </>
      )}
    </>
  );
}
