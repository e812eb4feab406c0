// Decides how mediators' leaving stands beside agreement: over time, under the chosen setting.
import { useCallback, useState } from "preact/hooks";
import { Figure } from "../../parts/Figure";
import { Name, Num } from "../../parts/Num";
import { Missing, Reading } from "../../parts/Section";
import { usePage } from "../../result/page";
import type { Setting } from "../../result/types";
import { dashOf, drawCurves } from "../runs/curves";
import { SettingChoice, settingsOf, settingWords } from "../runs/settings";

const drawn = 8;

export function Gone() {
  const page = usePage();
  const shocks = page.at.at("answers").at("shocks");
  const gone = shocks.at("gone").each();
  const settings = settingsOf(shocks.value?.agreement);
  const [setting, choose] = useState<Setting>(settings.find((each) => each !== "raw") ?? "raw");
  const agreement = shocks.at("agreement").at(setting);
  const horizon = shocks.value?.horizon_days ?? 0;
  const days = [...new Set([Math.floor(horizon / 3), Math.floor((2 * horizon) / 3), horizon])];

  const draw = useCallback(
    (width: number) =>
      drawCurves(
        width,
        [
          { name: "agreement (deal or pause)", by_day: agreement.value?.by_day ?? [], colour: "var(--outcome-deal)", dash: "none", strong: true },
          ...gone.slice(0, drawn).map((each, i) => ({
            name: `${page.word(`mediators/${each.value.mediator}`)} has left`,
            by_day: each.value.under[setting]?.by_day ?? [],
            colour: "var(--outcome-withdrawal)",
            dash: dashOf(i),
          })),
        ],
        { x: "days", y: "runs in 100 in which it has happened by that day" },
      ),
    [page, setting],
  );
  if (gone.length === 0) return <Missing>The case names no mediator.</Missing>;
  return (
    <>
      <SettingChoice label="Level:" of={settings} chosen={setting} choose={choose} />
      <Figure
        id="gone"
        title={`Who has left by when, beside agreement, ${settingWords[setting]}`}
        describes="Steps from day to day; each line is named at its end."
        draw={draw}
        columns={[{ head: "by day" }, ...days.map((day) => ({ head: <span data-fixed>{day}</span> }))]}
        rows={[
          { key: "agreement", cells: ["agreement", ...days.map((day) => <Num at={agreement.at("by_day").at(day)} as="in100" />)] },
          ...gone.map((each) => ({
            key: each.value.mediator,
            cells: [
              <>
                <Name of={`mediators/${each.value.mediator}`} /> has left
              </>,
              ...days.map((day) => <Num at={each.at("under").at(setting).at("by_day").at(day)} as="in100" />),
            ],
          })),
        ]}
      />
      {gone.length > drawn ? <Reading>The drawing has the first mediators of the case; the table has all.</Reading> : null}
    </>
  );
}
