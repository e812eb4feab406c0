// Decides how the Pareto set is told: as a table of what each package is worth, cut on screen.
import { Num } from "../../parts/Num";
import { PackageWords } from "../../parts/PackageWords";
import { PartyName } from "../../parts/PartyMark";
import { Missing, Reading } from "../../parts/Section";
import { Table, type Row } from "../../parts/Table";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import { pointNames, type Template } from "../../result/deals";
import type { Package } from "../../result/types";
import { pointWords } from "./Points";

const start = 8;
const most = 60;

export function Efficient({ template, first }: { template: At<Template>; first: boolean }) {
  const parties = usePage().result.negotiation.parties;
  const pareto = template.at("pareto").each();
  if (pareto.length === 0)
    return <Missing>At central values no package leaves every party at least as well off as no agreement, so there are no named points and no Pareto set.</Missing>;
  const named = (of: Package) =>
    pointNames.filter((name) => template.value.points[name]?.outcomes.some((each) => same(each, of))).map((name) => pointWords[name]);
  const rows: Row[] = pareto.map((each) => ({
    key: each.path,
    cells: [
      <PackageWords of={each.value.package} />,
      ...parties.map((party) => <Num at={each.at("utilities").at(party.id)} as="fixed2" />),
      named(each.value.package).join(", "),
    ],
  }));
  const columns = [
    { head: "package" },
    ...parties.map((party) => ({
      head: (
        <>
          worth to <PartyName id={party.id} />
        </>
      ),
    })),
    { head: "named point", align: "left" as const },
  ];
  return (
    <>
      <Table caption="The Pareto set" columns={columns} rows={rows.slice(0, start)} />
      {rows.length > start ? (
        <details>
          <summary data-fixed>
            and {rows.length - start} more{rows.length > most ? `, of which ${most - start} are listed` : ""}
          </summary>
          <Table caption="The Pareto set, further packages" quiet columns={columns} rows={rows.slice(start, most)} />
        </details>
      ) : null}
      {first ? (
        <Reading>
          For none of these is there another that is better for one party and no worse for any other, at central values, among the packages that the named points are
          taken from.
        </Reading>
      ) : null}
    </>
  );
}

export const same = (a: Package, b: Package): boolean => {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
};
