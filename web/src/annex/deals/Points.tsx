// Decides how the named points of bargaining theory are told: packages at central values, none of them recommended.
import { Num } from "../../parts/Num";
import { PackageWords } from "../../parts/PackageWords";
import { PartyName } from "../../parts/PartyMark";
import { Reading } from "../../parts/Section";
import { Table } from "../../parts/Table";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import { pointNames, type PointName, type Template } from "../../result/deals";

export const pointWords: Record<PointName, string> = {
  nash: "Nash",
  kalai_smorodinsky: "Kalai–Smorodinsky",
  egalitarian: "egalitarian",
  utilitarian: "utilitarian",
  max_min: "max-min",
};

const means: Record<PointName, string> = {
  nash: "largest product of the gains over no agreement",
  kalai_smorodinsky: "gains as large as they can be in the same share of each party’s largest possible gain",
  egalitarian: "largest gain for whoever gains least",
  utilitarian: "largest sum of utilities",
  max_min: "largest utility for whoever has least",
};

const most = 2;

export function Points({ template, first }: { template: At<Template>; first: boolean }) {
  const parties = usePage().result.negotiation.parties;
  const points = template.at("points");
  const found = pointNames.filter((name) => points.at(name).present);
  if (found.length === 0) return null;
  return (
    <>
      <Table
        caption="Named points, and no agreement"
        columns={[
          { head: "point" },
          { head: "package", align: "left" },
          ...parties.map((party) => ({
            head: (
              <>
                worth to <PartyName id={party.id} />
              </>
            ),
          })),
        ]}
        rows={[
          ...found.map((name) => {
            const outcomes = points.value[name]?.outcomes ?? [];
            return {
              key: name,
              cells: [
                <>
                  {pointWords[name]} {first ? <span class="aside means">{means[name]}</span> : null}
                </>,
                <>
                  {outcomes.slice(0, most).map((each, i) => (
                    <span key={i} class="tied">
                      {i > 0 ? <i>tied with it: </i> : null}
                      <PackageWords of={each} />
                    </span>
                  ))}
                  {outcomes.length > most ? <span class="aside">and others tied</span> : null}
                </>,
                ...parties.map((party) => <Num at={points.at(name).at("utilities").at(party.id)} as="fixed2" />),
              ],
            };
          }),
          {
            key: "reservation",
            cells: ["no agreement", "", ...parties.map((party) => <Num at={template.at("reservation").at(party.id)} as="fixed2" />)],
          },
        ]}
      />
      <Reading>
        At central values, over{" "}
        {template.value.zone_at_central_values
          ? "the packages in the zone of agreement."
          : "packages that leave every party at least as well off as no agreement, red lines apart: there is no zone."}{first ? " Points of bargaining theory, each fair in a sense of its own; none is recommended." : ""}
      </Reading>
    </>
  );
}
