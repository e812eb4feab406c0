// Decides how it is told where deals land: the mean level on each issue, as asked and without each mediator, wherever
// there are enough deals to tell.
import { useCallback } from "preact/hooks";
import { drawn } from "../../parts/drawn";
import { Figure } from "../../parts/Figure";
import { Name, Num } from "../../parts/Num";
import { Missing } from "../../parts/Section";
import type { Channels, Landing } from "../../result/channels";
import { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { Setting } from "../../result/types";
import { LandingsDrawing, type Landed } from "./LandingsDrawing";
import { settingWords, told } from "./words";

/** Fewer deals say nothing about where they land. */
const enough = 30;

type Of = At<Channels["landings"][number]>;

export function Landings() {
  const page = usePage();
  const landings = page.at.at("answers").at("channels").at("landings").each() as Of[];
  const setting = told(landings[0]?.value.under ?? {})[0] ?? "raw";
  const { issues } = page.result.negotiation;
  const first = landings[0] as Of;
  const columns = [{ name: "as asked", mediator: "", at: side(first, setting, "with_it") }, ...landings.map((each) => ({
    name: `without ${page.word(`mediators/${each.value.mediator}`)}`,
    mediator: each.value.mediator,
    at: side(each, setting, "without_it"),
  }))];
  const shown = columns.filter((column) => issues.some((issue) => tells(column.at.at(issue.id).value)));
  const draw = useCallback(
    (width: number) => {
      const rows: Landed[] = issues.map((issue) => ({
        issue,
        marks: columns.flatMap(({ name, at }) => {
          const found = at.at(issue.id).value;
          return tells(found) ? [{ name, mean: found.mean_level, se: found.se ?? 0 }] : [];
        }),
      }));
      return drawn(<LandingsDrawing width={width} rows={rows.filter((row) => row.marks.length > 0)} />);
    },
    [page],
  );
  const tooFew = columns.filter((column) => !shown.includes(column));
  return (
    <>
      <p>
        Mean level, from the lowest to the highest of the issue’s scale, {settingWords(setting)}. It says which deals come about, not what a mediator asked
        for.
      </p>
      {tooFew.length === 0 ? null : (
        <Missing>
          Too few deals to tell (fewer than <span data-fixed>{enough}</span>):{" "}
          {tooFew.map(({ mediator }, i) => (
            <span key={mediator}>
              {i === 0 ? "" : ", "}
              {mediator === "" ? (
                "as asked"
              ) : (
                <>
                  without <Name of={`mediators/${mediator}`} />
                </>
              )}
            </span>
          ))}
          .
        </Missing>
      )}
      {shown.length === 0 ? null : (
        <Figure
          id="landings-figure"
          title="Where deals land, by issue"
          describes="Dots: mean level of the deals, with one standard error of counting; ticks: the issue’s levels."
          draw={draw}
          columns={[
            { head: "issue" },
            ...columns.map(({ mediator }) => ({
              head:
                mediator === "" ? (
                  "as asked"
                ) : (
                  <>
                    without <Name of={`mediators/${mediator}`} />
                  </>
                ),
            })),
          ]}
          rows={issues.map((issue) => ({
            key: issue.id,
            cells: [<Name of={`issues/${issue.id}`} />, ...columns.map(({ at }) => <Cell at={at.at(issue.id)} />)],
          }))}
        />
      )}
    </>
  );
}

const side = (at: Of, setting: Setting, which: "with_it" | "without_it") => at.at("under").at(setting).at(which) as At<Record<string, Landing>>;

const tells = (found: Landing | undefined): found is Landing & { mean_level: number } =>
  found !== undefined && found.deals >= enough && found.mean_level !== null;

function Cell({ at }: { at: At<Landing | undefined> }) {
  return (
    <>
      {tells(at.value) ? (
        <>
          <Num at={at.at("mean_level")} as="fixed2" /> ±<Num at={at.at("se")} as="fixed2" />
        </>
      ) : (
        <span class="none">too few</span>
      )}{" "}
      <span class="aside">
        (<Num at={at.at("deals")} as="count" />)
      </span>
    </>
  );
}
