// Decides how the spatial anchors are told: the weighted mean and median of an issue, and what such forecasts were worth.
import { Name, Num, Text } from "../../parts/Num";
import { Table } from "../../parts/Table";
import type { At } from "../../result/located";
import type { Spatial as Told } from "../../result/deals";

export function Spatial({ at }: { at: At<Told> }) {
  return (
    <>
      <Table
        caption="Positions weighed by influence × salience"
        columns={[{ head: "issue" }, { head: "mean" }, { head: "median" }, { head: "scale", align: "left" }]}
        rows={at
          .at("forecast")
          .entries()
          .map(([issue, each]) => ({
            key: issue,
            cells: [
              <Name of={`issues/${issue}`} />,
              <Num at={each.at("value")} as="short" />,
              <Num at={each.at("median")} as="short" />,
              <>
                <Num at={each.at("scale").at(0)} as="short" /> to <Num at={each.at("scale").at(1)} as="short" /> <Text at={each.at("unit")} />
              </>,
            ],
          }))}
      />
      <Text at={at.at("null_result")} as="p" class="reading" />
    </>
  );
}
