// Decides what is told of conditions to watch and of what can be seen to happen; nothing here is to be moved.
import { Fixed, Num, Text } from "../../parts/Num";
import { NumberPath } from "../../parts/NumberPath";
import { Reading } from "../../parts/Section";
import { Table } from "../../parts/Table";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { Sign } from "../../result/shocks";
import { counted } from "../runs/settings";

export function Indicators() {
  const shocks = usePage().at.at("answers").at("shocks");
  const found = shocks.at("indicators");
  const shown = found.at("shown").each();
  const signs = found.at("signs").each();
  const deals = counted(shocks.value?.event ?? "deal");
  return (
    <>
      {shown.length === 0 ? (
        <p>
          Of <Num at={found.at("tested")} as="count" /> uncertain conditions none goes with more or fewer {deals} by more than these runs can show.
        </p>
      ) : (
        <>
          <Table
            caption={`Conditions that go with more or fewer ${deals}`}
            columns={[{ head: "condition" }, { head: "mean of the lowest third" }, { head: "of the highest third" }, { head: <Fixed>{deals} of 100, highest against lowest</Fixed> }]}
            rows={shown.map((each) => ({
              key: each.value.path,
              cells: [
                <>
                  <NumberPath of={each.value.path} says />
                  {each.value.strongest ? " *" : ""}
                </>,
                <Num at={each.at("mean_in_lowest_third")} as="short" />,
                <Num at={each.at("mean_in_highest_third")} as="short" />,
                <span class="told">
                  <Num at={each.at("difference")} as="more100" /> <Num at={each.at("se")} as="error100" />
                </span>,
              ],
            }))}
          />
          <Reading>
            The third of draws with the lowest values against the third with the highest; <Num at={found.at("tested")} as="count" /> looked at together. * the
            strongest. To be watched, not to be moved.
          </Reading>
        </>
      )}
      {signs.length > 0 ? (
        <>
          <h4>What can be seen to happen</h4>
          <ul>
            {signs.map((each) => (
              <li key={each.path}>
                <SignWords at={each} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function SignWords({ at }: { at: At<Sign> }) {
  const when = at.at("when_any_of").each();
  if (when.length === 0)
    return (
      <>
        <Text at={at.at("name")} /> (<Text at={at.at("who")} />): the pressure it exerts
      </>
    );
  return (
    <>
      <Text at={at.at("who")} /> may enter once any of these holds:{" "}
      {when.map((each, i) => (
        <>
          {i > 0 ? "; " : ""}
          <Text at={each} />
        </>
      ))}
    </>
  );
}
