// Decides what can be opened below the grid: every cell with both uncertainties, and against no deadline.
import { Num } from "../../parts/Num";
import { More } from "../../parts/share";
import { Table } from "../../parts/Table";
import type { At } from "../../result/located";
import type { DeadlineGrid } from "../../result/shocks";
import type { Setting } from "../../result/types";
import { Both } from "../runs/Both";
import { settingWords } from "../runs/settings";
import type { Measure } from "./Deadlines";

export function GridTable({ grid, setting, measure }: { grid: At<DeadlineGrid>; setting: Setting; measure: Measure }) {
  const cells = grid.at("under").at(setting).at("cells");
  const compared = measure !== "gone";
  return (
    <details class="further">
      <summary>Every cell with its uncertainties</summary>
      <Table
        caption={`Runs in a hundred, ${settingWords[setting]}: value, ± two Monte Carlo errors (range)`}
        columns={[{ head: "length" }, { head: "carried out" }, { head: "value" }, ...(compared ? [{ head: "against no deadline" }] : [])]}
        rows={grid
          .at("after_days")
          .each()
          .flatMap((length, row) =>
            grid
              .at("carried_out")
              .each()
              .map((chance, column) => {
                const cell = cells.at(row).at(column);
                return {
                  key: `${row}/${column}`,
                  cells: [
                    <Num at={length} as="short" unit="days" />,
                    <Num at={chance} as="short" />,
                    <Both at={cell.at(measure)} />,
                    ...(compared ? [<More at={cell.at("to_no_deadline").at(measure)} />] : []),
                  ],
                };
              }),
          )}
      />
    </details>
  );
}
