// Decides how the packages that come nearest are told: what each would lack, and for whom.
import { Name, Num } from "../../parts/Num";
import { PackageWords } from "../../parts/PackageWords";
import { PartyName } from "../../parts/PartyMark";
import { Missing, Reading } from "../../parts/Section";
import { Table } from "../../parts/Table";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { NearMiss } from "../../result/stuck";

const most = 6;

export function NearMisses() {
  const { at, result } = usePage();
  const found = at.at("answers").at("stuck").at("near_misses").each();
  if (found.length === 0) return <Missing>None: some package is acceptable to all at central values.</Missing>;
  return (
    <>
      <Reading>At central values. Lacks: what the party would lack of what no agreement is worth to it, where 0 is its worst package and 1 its best.</Reading>
      <Table
        caption="Nearest packages"
        quiet
        columns={[
          { head: "package" },
          ...result.negotiation.parties.map((party) => ({
            head: (
              <>
                <PartyName id={party.id} /> lacks
              </>
            ),
          })),
          { head: "red lines crossed", align: "left" as const },
        ]}
        rows={found.slice(0, most).map((each) => ({
          key: each.path,
          cells: [
            <PackageWords of={each.value.package} />,
            ...result.negotiation.parties.map((party) => <Num at={each.at("by_party").at(party.id)} as="fixed2" />),
            <Breaks at={each} />,
          ],
        }))}
      />
    </>
  );
}

function Breaks({ at }: { at: At<NearMiss> }) {
  const breaks = at.at("breaks").each();
  if (breaks.length === 0) return <>none</>;
  return (
    <>
      {breaks.map((each, i) => (
        <span key={each.path}>
          {i > 0 ? "; " : ""}
          <PartyName id={each.value.party} />, <Name of={`issues/${each.value.issue}`} />, by <Num at={each.at("levels")} as="count" />{" "}
          {each.value.levels === 1 ? "level" : "levels"}
        </span>
      ))}
    </>
  );
}
