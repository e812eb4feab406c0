// Decides the table of the packages that are accepted and ratified most often, with what each is worth to each party.
import { Fixed, Name, Num } from "../../parts/Num";
import { PackageWords } from "../../parts/PackageWords";
import { PartyName } from "../../parts/PartyMark";
import { Missing, Reading } from "../../parts/Section";
import { Likely } from "../../parts/share";
import { Table } from "../../parts/Table";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { Template, TopPackage } from "../../result/deals";

export function TopPackages({ template, first }: { template: At<Template>; first: boolean }) {
  const parties = usePage().result.negotiation.parties;
  const top = template.at("top").each();
  if (top.length === 0) return <Missing>No package was acceptable to all in any draw.</Missing>;
  return (
    <>
      <Table
        caption="The packages that are ratified most often"
        columns={[
          { head: "package" },
          { head: "all accept" },
          { head: "and ratified" },
          ...parties.map((party) => ({
            head: (
              <>
                <PartyName id={party.id} /> accepts; worth
              </>
            ),
          })),
          { head: "efficient", align: "centre" as const },
        ]}
        rows={top.map((each) => ({
          key: each.path,
          cells: [
            <PackageWords of={each.value.package} />,
            <Likely at={each.at("accepted")} />,
            <Likely at={each.at("ratified")} />,
            ...parties.map((party) => <ToParty top={each} party={party.id} />),
            each.value.efficient ? "yes" : "no",
          ],
          note: each.value.constituencies.some((group) => !group.accepts) ? <Below top={each} /> : undefined,
        }))}
      />
      {first ? (
        <Reading>
          A party’s column: the share of draws in which it accepts; below, what the package is worth to it at central values, where <Fixed>0</Fixed> is its worst
          package and <Fixed>1</Fixed> its best, and in brackets how much that is above or below no agreement. Efficient: at central values, of what all could
          accept, nothing is better for one party and no worse for any other. Where constituencies would not accept at central values, a line below says so.
        </Reading>
      ) : null}
    </>
  );
}

function ToParty({ top, party }: { top: At<TopPackage>; party: string }) {
  return (
    <span class="stacked">
      <Num at={top.at("accepts").at(party).at("p")} as="percent" />
      <span class="aside">
        <Num at={top.at("utilities").at(party)} as="fixed2" /> (<Num at={top.at("gains").at(party)} as="signed2" />)
      </span>
    </span>
  );
}

const powers: Record<string, string> = { veto: "can veto", exit: "could leave", pressure: "presses" };

/** Constituencies that would not accept at central values. */
function Below({ top }: { top: At<TopPackage> }) {
  const below = top
    .at("constituencies")
    .each()
    .filter((each) => !each.value.accepts);
  return (
    <>
      below what a constituency accepts:{" "}
      {below.map((each, i) => {
        const { party, constituency, kind } = each.value;
        return (
          <span key={each.path}>
            {i > 0 ? "; " : ""}
            <Name of={`constituencies/${party}/${constituency}`} /> of <Name of={`parties/${party}`} /> ({powers[kind] ?? kind}): <Num at={each.at("utility")} as="fixed2" />{" "}
            of <Num at={each.at("accepts_above")} as="fixed2" />
          </span>
        );
      })}
    </>
  );
}
