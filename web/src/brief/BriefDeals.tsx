// Decides what the brief says of the third question: the packages that most draws accept, full agreements and pauses
// beside each other.
import { PackageWords } from "../parts/PackageWords";
import { Name, Num, Range, Text } from "../parts/Num";
import { Likely } from "../parts/share";
import { Table } from "../parts/Table";
import { usePage } from "../result/page";

const most = { first: 2, others: 1, templates: 4, issues: 8 };

export function BriefDeals() {
  const deals = usePage().at.at("answers").at("deals");
  if (!deals.present) return null;
  return (
    <section>
      <h2>Which deals are possible?</h2>
      <Packages />
      <Means />
    </section>
  );
}

/** Where positions pull on average, for a case that gives influence and salience. */
function Means() {
  const spatial = usePage().at.at("answers").at("deals").at("spatial");
  const forecast = spatial.at("forecast").entries();
  if (forecast.length === 0) return null;
  return (
    <>
      <Table
        caption="Mean and median of positions, weighed by influence and salience, on each issue’s own scale"
        columns={[{ head: "issue" }, { head: "weighted mean" }, { head: "weighted median" }, { head: "scale" }]}
        rows={forecast.slice(0, most.issues).map(([id, each]) => ({
          key: id,
          cells: [
            <Name of={`issues/${id}`} />,
            <>
              <Num at={each.at("value")} as="short" /> <Text at={each.at("unit")} />
            </>,
            <Num at={each.at("median")} as="short" />,
            <Range at={each.at("scale")} as="short" />,
          ],
        }))}
      />
      <Text at={spatial.at("null_result")} as="p" class="reading" />
    </>
  );
}

function Packages() {
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
    <Table
      caption="Packages that most draws accept: an illustration from assumptions, agreed by nobody"
      columns={[{ head: "package" }, { head: "all accept" }, { head: "and ratify" }]}
      rows={rows}
    />
  );
}
