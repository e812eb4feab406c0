// Decides the grid of a deadline's length against the probability that it is carried out: the number in every cell, the
// shade by the number on a scale that is the same for every setting.
import { save, csv, tableRows } from "../../parts/download";
import { Name, Num } from "../../parts/Num";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { Cell, DeadlineGrid } from "../../result/shocks";
import type { Setting } from "../../result/types";
import { settingWords } from "../runs/settings";
import type { Measure } from "./Deadlines";

interface GridProps {
  grid: At<DeadlineGrid>;
  setting: Setting;
  measure: Measure;
  words: string;
}

export function Grid({ grid, setting, measure, words }: GridProps) {
  const page = usePage();
  const under = grid.at("under").at(setting);
  const { own, mediator } = grid.value;
  const lengths = grid.at("after_days").each();
  const chances = grid.at("carried_out").each();
  const nearest = (of: readonly number[], to: number) => of.reduce((best, each, i) => (Math.abs(each - to) < Math.abs((of[best] ?? 0) - to) ? i : best), 0);
  const [ownRow, ownColumn] = [nearest(grid.value.after_days, own.after_days), nearest(grid.value.carried_out, own.carried_out)];
  const most = largest(grid.value, measure);
  const name = page.word(`mediators/${mediator}`);
  const caption = `A deadline of ${name}: ${words}, ${settingWords[setting]}`;
  const saveTable = (event: MouseEvent) => {
    const table = (event.currentTarget as HTMLElement).closest(".grid")?.querySelector("table");
    if (table) save(`deadline-${mediator}.csv`, "text/csv", csv(tableRows(table)));
  };
  return (
    <div class="grid">
      <div class="table" role="region" aria-label={caption} tabIndex={0} data-group>
        <table class="heat">
          <caption class="aloud">
            A deadline of <Name of={`mediators/${mediator}`} />: {words}, {settingWords[setting]}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="left">
                carried out with probability
              </th>
              {chances.map((each) => (
                <th key={each.path} scope="col" class="centre">
                  <Num at={each} as="short" />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lengths.map((length, row) => (
              <tr key={length.path}>
                <th scope="row">
                  <Num at={length} as="short" unit="days" />
                </th>
                {chances.map((chance, column) => (
                  <Shade
                    key={chance.path}
                    at={under.at("cells").at(row).at(column)}
                    measure={measure}
                    most={most}
                    own={row === ownRow && column === ownColumn}
                  />
                ))}
              </tr>
            ))}
            <Whole words="no deadline" at={under.at("no_deadline")} measure={measure} most={most} columns={chances.length} />
            <Whole words="as the case has it, over its ranges" at={under.at("as_it_is")} measure={measure} most={most} columns={chances.length} />
          </tbody>
        </table>
      </div>
      <p class="files">
        <button type="button" onClick={saveTable} aria-label={`Save the table of “${caption}” as CSV`}>
          CSV
        </button>
      </p>
    </div>
  );
}

function Whole({ words, at, measure, most, columns }: { words: string; at: At<Cell | undefined>; measure: Measure; most: number; columns: number }) {
  return (
    <tr class="whole">
      <th scope="row">{words}</th>
      <Shade at={at} measure={measure} most={most} own={false} columns={columns} />
    </tr>
  );
}

function Shade({ at, measure, most, own, columns }: { at: At<Cell | undefined>; measure: Measure; most: number; own: boolean; columns?: number }) {
  const value = at.value?.[measure]?.p ?? 0;
  const shade = shadeOf(most > 0 ? value / most : 0);
  const differs = measure !== "gone" && at.value?.to_no_deadline?.[measure]?.shows === true;
  return (
    <td colSpan={columns} class={`shade${shade.deep ? " deep" : ""}${own ? " own" : ""}`} style={{ "--shade": `${shade.percent}%` }}>
      <Num at={at.at(measure).at("p")} as="in100" />
      {differs ? "*" : ""}
      {own ? <span class="aloud"> the case’s own</span> : null}
    </td>
  );
}

/** Shades between those that dark ink and those that light ink can be read on are left out (4.5 : 1 everywhere). */
function shadeOf(part: number): { percent: number; deep: boolean } {
  const percent = Math.round(100 * Math.max(0, Math.min(1, part)));
  return percent <= 50 ? { percent: Math.round(percent * 0.84), deep: false } : { percent: Math.round(64 + (percent - 50) * 0.72), deep: true };
}

/** Over all settings, so that a shade means the same under each. */
function largest(grid: DeadlineGrid, measure: Measure): number {
  const cells = Object.values(grid.under).flatMap((under) => [under.no_deadline, under.as_it_is, ...under.cells.flat()]);
  return Math.max(0, ...cells.map((cell) => cell[measure]?.p ?? 0));
}

