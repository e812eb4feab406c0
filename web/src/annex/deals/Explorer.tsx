// Decides the package explorer: a kind of agreement, two parties to compare, a level for each issue; drawn and listed.
import { useCallback, useMemo, useState } from "preact/hooks";
import { Figure } from "../../parts/Figure";
import { Num } from "../../parts/Num";
import { PackageWords } from "../../parts/PackageWords";
import { PartyName, shapePaths } from "../../parts/PartyMark";
import type { At } from "../../result/located";
import { usePage, type Page } from "../../result/page";
import type { Template } from "../../result/deals";
import { Filters } from "./Filters";
import { byAcceptance, lets, listedPackages, type Asked, type Listed } from "./packages";
import { pointWords } from "./Points";
import { scatter, shapeOf, type Spot } from "./scatter";

const mostRows = 100;

export function Explorer({ templates }: { templates: At<Template>[] }) {
  const page = usePage();
  const { parties } = page.result.negotiation;
  const [chosen, setChosen] = useState(0);
  const [[x, y], setAxes] = useState<[number, number]>([0, 1]);
  const [asked, setAsked] = useState<Asked>({});
  const [accepted, setAccepted] = useState(false);
  const [closer, setCloser] = useState(false);
  const template = templates[chosen] ?? templates[0];
  const rows = useMemo(() => (template ? listedPackages(page, template, chosen === 0 ? nearMisses(page) : []) : []), [chosen]);
  const lit = (each: Listed) => lets(template?.value.settles ?? [], asked, each.at.value) && (!accepted || (each.at.value.accepted ?? 0) > 0);
  const draw = useCallback(
    (width: number) => scatter(spots(page, rows, x, y, lit), axis(page, template, x), axis(page, template, y), closer, width, pointWords),
    [rows, x, y, JSON.stringify(asked), accepted, closer],
  );
  if (!template) return null;
  const found = rows.filter(lit).sort(byAcceptance);
  return (
    <Figure
      id="packages"
      title="Packages by what they are worth to two parties"
      describes="Each sign is a package at central values; the larger, the more often all accept it over draws of what is uncertain. Broken lines: what no agreement is worth; in the tinted corner both are better off than that. A large sign outside the corner is accepted in draws that lie away from the central values."
      draw={draw}
      columns={[
        { head: "package" },
        { head: "all accept" },
        ...parties.map((party) => ({
          head: (
            <>
              worth to <PartyName id={party.id} />
            </>
          ),
        })),
        { head: "what it is", align: "left" },
      ]}
      rows={found.slice(0, mostRows).map((each) => ({
        key: each.at.path,
        cells: [
          <PackageWords of={each.package} />,
          <Num at={each.at.at("accepted")} as="percent" />,
          ...parties.map((_, i) => <Num at={each.at.at("utilities").at(i)} as="fixed2" />),
          is(each),
        ],
      }))}
      above={
        <Filters
          templates={templates}
          chosen={chosen}
          onTemplate={(place) => {
            setChosen(place);
            setAsked({});
          }}
          axes={[x, y]}
          onAxes={setAxes}
          asked={asked}
          onAsked={setAsked}
          accepted={accepted}
          onAccepted={setAccepted}
          closer={closer}
          onCloser={setCloser}
          shown={found.length}
          of={rows.length}
        />
      }
    >
      <ul class="marks">
        <li>
          <Sign of="other" /> a package
        </li>
        <li>
          <Sign of="efficient" /> in the Pareto set
        </li>
        {chosen === 0 && rows.some((each) => each.mark === "near") ? (
          <li>
            <Sign of="near" /> near miss
          </li>
        ) : null}
        <li>
          <svg width="16" height="14" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="4.5" fill="var(--ground)" stroke="var(--line)" stroke-width="1.5" />
          </svg>
          left out by the choices above
        </li>
      </ul>
      {template.value.all && template.value.all.shown < template.value.all.total ? (
        <p class="reading">
          Of <Num at={template.at("all").at("total")} as="count" /> packages <Num at={template.at("all").at("shown")} as="count" /> are here: those in the tables
          above, near misses and efficient ones.
        </p>
      ) : null}
      {found.length > mostRows ? (
        <p class="reading" data-fixed>
          The table holds the first {mostRows} of the {found.length} packages chosen, those that all accept most often first.
        </p>
      ) : null}
    </Figure>
  );
}

const nearMisses = (page: Page) => page.result.answers.stuck?.near_misses ?? [];

function axis(page: Page, template: At<Template> | undefined, party: number) {
  const id = page.result.negotiation.parties[party]?.id ?? "";
  return { name: page.word(`parties/${id}`), reservation: template?.value.reservation[id] ?? 0 };
}

function spots(page: Page, rows: Listed[], x: number, y: number, lit: (each: Listed) => boolean): Spot[] {
  return rows.map((each) => ({
    x: each.at.value.utilities[x] ?? 0,
    y: each.at.value.utilities[y] ?? 0,
    accepted: each.at.value.accepted ?? 0,
    mark: each.mark,
    points: each.points,
    lit: lit(each),
    words: Object.entries(each.package)
      .map(([issue, level]) => `${page.word(`issues/${issue}`)}: ${page.word(`levels/${issue}/${level}`)}`)
      .join("\n"),
  }));
}

const is = (of: Listed) =>
  [of.mark === "efficient" ? "in the Pareto set" : of.mark === "near" ? "near miss" : "", ...of.points.map((name) => pointWords[name])].filter(Boolean).join(", ") || "–";

function Sign({ of }: { of: Listed["mark"] }) {
  return (
    <svg class={`mark-${of}`} width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapePaths[shapeOf[of]]} />
    </svg>
  );
}
