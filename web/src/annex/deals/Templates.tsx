// Decides the first table of the third answer: partial deals and pauses beside full ones.
import { Num, Text } from "../../parts/Num";
import { Reading } from "../../parts/Section";
import { Likely } from "../../parts/share";
import { Table } from "../../parts/Table";
import type { At } from "../../result/located";
import type { Template } from "../../result/deals";

export function Templates({ templates }: { templates: At<Template>[] }) {
  return (
    <>
      <Table
        caption="Kinds of agreement"
        quiet
        columns={[
          { head: "kind of agreement" },
          { head: "lasts" },
          { head: "packages" },
          { head: "zone at central values" },
          { head: "some package is acceptable to all, of draws" },
          { head: "the one package that all accept most often" },
        ]}
        rows={templates.map((each) => ({
          key: each.value.id,
          cells: [
            <a class="quiet" href={`#${partOf(each.value)}`}>
              <Text at={each.at("name")} />
            </a>,
            each.value.days === null ? "for good" : <Num at={each.at("days")} as="count" unit="days" />,
            <Num at={each.at("packages")} as="count" />,
            each.value.zone_at_central_values ? "yes" : "no",
            <Likely at={each.at("zone")} />,
            <Likely at={each.at("top").at(0).at("accepted")} />,
          ],
        }))}
      />
      <Reading>
        A zone of agreement: some package leaves every party at least as well off as no agreement, and crosses no red line that holds. Shares are of draws of what is
        uncertain; in brackets the error of counting draws, nothing else. A pause settles less, so it can be acceptable where a full agreement is not; it also leaves the rest open.
      </Reading>
    </>
  );
}

export const partOf = (of: Template): string => `deals-${of.id}`;
