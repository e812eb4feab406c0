// Decides how it is shown which position, taken together with everybody's, leaves no room: a party × issue table.
import { Name } from "../../parts/Num";
import { PartyName } from "../../parts/PartyMark";
import { Reading } from "../../parts/Section";
import { Likely } from "../../parts/share";
import { Table } from "../../parts/Table";
import { usePage } from "../../result/page";

export function Room() {
  const { at, result } = usePage();
  const pairs = at.at("answers").at("stuck").at("pairs").each();
  const { parties, issues } = result.negotiation;
  const place = (party: string, issue: string) => pairs.find((pair) => pair.value.party === party && pair.value.issue === issue);
  return (
    <>
      <Reading>
        Share of draws in which the party’s position on the issue, taken together with everybody’s, leaves no room; in brackets the error of counting draws. *
        also at central values.
      </Reading>
      <Table
        caption="Share of draws in which a position leaves no room"
        quiet
        columns={[{ head: "issue" }, ...parties.map((party) => ({ head: <PartyName id={party.id} /> }))]}
        rows={issues.map((issue) => ({
          key: issue.id,
          cells: [
            <Name of={`issues/${issue.id}`} />,
            ...parties.map((party) => {
              const pair = place(party.id, issue.id);
              if (pair === undefined) return "–";
              return (
                <>
                  <Likely at={pair.at("leaves_no_room")} />
                  {pair.value.at_central_values ? " *" : ""}
                </>
              );
            }),
          ],
        }))}
      />
    </>
  );
}
