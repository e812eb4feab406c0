// Decides the one table where the methods meet: each issue as packages see it and as the runs see it. They share their
// inputs, so that agreement between them is no second witness.
import { Caveat } from "../../parts/Caveat";
import { Name, Num } from "../../parts/Num";
import { Reading } from "../../parts/Section";
import { More } from "../../parts/share";
import { Table } from "../../parts/Table";
import { usePage } from "../../result/page";

export function IssuesTable() {
  const stuck = usePage().at.at("answers").at("stuck");
  const knockouts = stuck.at("runs").at("knockouts").each();
  const runs = knockouts.length > 0;
  return (
    <>
      <Table
        caption="Issues by method"
        quiet
        columns={[
          { head: "issue" },
          { head: "packages: leaves no room" },
          { head: "packages: tension" },
          ...(runs ? [{ head: "runs: deals if settled to everybody’s liking (reservation)" }, { head: "(tempo)" }] : []),
        ]}
        rows={stuck
          .at("issues")
          .each()
          .map((each) => {
            const knockout = knockouts.find((other) => other.value.issue === each.value.issue);
            const under = knockout?.at("difference").at("under");
            return {
              key: each.value.issue,
              cells: [
                <>
                  <Name of={`issues/${each.value.issue}`} />
                  {knockout ? <Caveat at={knockout.at("difference")} /> : null}
                </>,
                <Num at={each.at("leaves_no_room")} as="percent" />,
                <Num at={each.at("tension")} as="fixed2" />,
                ...(runs ? [under ? <More at={under.at("reservation").at("deal")} /> : "–", under ? <More at={under.at("tempo").at("deal")} /> : "–"] : []),
              ],
            };
          })}
      />
      <Reading>
        Tension: what all would lose if each other party had the level it likes best, weighed by priorities. {runs ? "Runs: more or fewer in 100, one issue at a time; these do not add up. " : ""}
        The methods share one set of inputs: where they agree, that is consistency and no second witness; where they differ, they ask different things
        (packages: is there room; runs: is it found in time).
      </Reading>
    </>
  );
}
