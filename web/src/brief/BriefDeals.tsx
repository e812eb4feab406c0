// Decides what the brief says of the third question: the packages that most draws accept, full agreements and pauses
// beside each other.
import { PackageWords } from "../parts/PackageWords";
import { Text } from "../parts/Num";
import { Likely } from "../parts/share";
import { Table } from "../parts/Table";
import { usePage } from "../result/page";

const most = { first: 2, others: 1, templates: 4 };

export function BriefDeals() {
  const templates = usePage().at.at("answers").at("deals").at("templates").each();
  if (templates.length === 0) return null;
  const rows = templates.slice(0, most.templates).flatMap((template, i) =>
    template
      .at("top")
      .each()
      .slice(0, i === 0 ? most.first : most.others)
      .map((top) => ({
        key: top.path,
        cells: [
          <>
            <Text at={template.at("name")} />: <PackageWords of={top.value.package} />
          </>,
          <Likely at={top.at("accepted")} />,
          <Likely at={top.at("ratified")} />,
        ],
      })),
  );
  return (
    <section>
      <h2>Which deals are possible?</h2>
      <Table
        caption="Packages that most draws accept: an illustration from assumptions, agreed by nobody"
        columns={[{ head: "", align: "left" }, { head: "all accept" }, { head: "and ratify" }]}
        rows={rows}
      />
    </section>
  );
}
