// Decides how many deadlines are shown at once, and which number of them.
import { useState } from "preact/hooks";
import { Name } from "../../parts/Num";
import { Missing, Reading } from "../../parts/Section";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { DeadlineGrid } from "../../result/shocks";
import type { Setting } from "../../result/types";
import { Choice } from "../runs/Choice";
import { counted, SettingChoice, settingsOf, settingWords } from "../runs/settings";
import { Grid } from "./Grid";
import { GridTable } from "./GridTable";

export type Measure = "event" | "agreement" | "escalation" | "gone";
const most = 3;

export function Deadlines() {
  const shocks = usePage().at.at("answers").at("shocks");
  const grids = shocks.at("deadlines").each();
  const event = shocks.value?.event ?? "deal";
  const settings = settingsOf(grids[0]?.value.under);
  const [setting, chooseSetting] = useState<Setting>(settings.find((each) => each !== "raw") ?? "raw");
  const [measure, choose] = useState<Measure>("event");
  if (grids.length === 0) return <Missing>No mediator has a deadline in this case.</Missing>;
  const measures: [Measure, string][] = [
    ["event", counted(event)],
    ...(event === "agreement" ? [] : [["agreement", "agreement"] as [Measure, string]]),
    ["escalation", "escalation"],
    ["gone", "the mediator has left"],
  ];
  const words = measures.find(([each]) => each === measure)?.[1] ?? "";
  const one = (grid: At<DeadlineGrid>) => <One key={grid.value.mediator} grid={grid} setting={setting} measure={measure} words={words} />;
  return (
    <>
      <Choice label="Number:" options={measures} chosen={measure} choose={choose} />
      <SettingChoice label="Level:" of={settings} chosen={setting} choose={chooseSetting} />
      {grids.slice(0, most).map(one)}
      {grids.length > most ? (
        <details class="further">
          <summary data-fixed>and {grids.length - most} more mediators with a deadline</summary>
          {grids.slice(most).map(one)}
        </details>
      ) : null}
      <Reading>
        Down: how long the deadline is; across: the probability that it is carried out. The stronger the shade, the more runs; shades start at none and mean the same under each level. * differs
        from no deadline by more than two Monte Carlo errors. The framed cell is the case’s own length with the middle of its probability.
      </Reading>
    </>
  );
}

function One({ grid, setting, measure, words }: { grid: At<DeadlineGrid>; setting: Setting; measure: Measure; words: string }) {
  return (
    <div class="deadline">
      <h4>
        A deadline of <Name of={`mediators/${grid.value.mediator}`} />: {words}, of a hundred runs, {settingWords[setting]}
      </h4>
      <Grid grid={grid} setting={setting} measure={measure} words={words} />
      <GridTable grid={grid} setting={setting} measure={measure} />
    </div>
  );
}
