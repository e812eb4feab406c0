// Decides how the smallest steps that open a zone are listed: for all parties alike, in the issues' own level names.
import { Num } from "../../parts/Num";
import { PackageWords } from "../../parts/PackageWords";
import { Missing, Reading } from "../../parts/Section";
import { StepWords } from "../../parts/StepWords";
import { Table } from "../../parts/Table";
import { usePage } from "../../result/page";

export function Steps() {
  const stuck = usePage().at.at("answers").at("stuck");
  const found = stuck.at("relaxations");
  if (stuck.at("zone_at_central_values").value) return <Missing>At central values there is a zone already: no step is needed.</Missing>;
  if (found.at("list").each().length === 0)
    return (
      <Missing>
        No combination of up to <Num at={found.at("bound")} as="count" /> steps opens a zone at central values.
      </Missing>
    );
  return (
    <>
      <Reading>At central values, by anybody; what a step would cost somebody, or whether it is wise, is not said here.</Reading>
      <Table
        caption="Smallest steps that open a zone"
        quiet
        columns={[{ head: "step" }, { head: "steps" }, { head: "packages it opens" }, { head: "one of them", align: "left" }]}
        rows={found
          .at("list")
          .each()
          .map((each) => ({
            key: each.path,
            cells: [
              <StepWords of={each} />,
              <Num at={each.at("total")} as="count" />,
              <Num at={each.at("opens")} as="count" />,
              <PackageWords of={each.value.package} />,
            ],
          }))}
      />
    </>
  );
}
