// Decides how the five ends of the runs are shown by scenario: under the chosen setting, with both uncertainties apart.
import { useCallback, useState } from "preact/hooks";
import { Figure } from "../../parts/Figure";
import { Text } from "../../parts/Num";
import { Reading } from "../../parts/Section";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { Levels, Outcomes } from "../../result/scenarios";
import type { Setting } from "../../result/types";
import { outcomes, outcomeWords } from "../../theme/colours";
import { Both } from "../runs/Both";
import { drawIntervals } from "../runs/intervals";
import { outcomeMark } from "../runs/marks";
import { SettingChoice, settingWords, settingsOf } from "../runs/settings";
import { marked } from "../runs/svg";

export function LevelsByScenario() {
  const page = usePage();
  const scenarios = page.at.at("scenarios");
  const ground = scenarios.at("ground") as At<Levels>;
  const settings = settingsOf({ raw: ground.value, ...ground.value.anchored });
  const [setting, choose] = useState<Setting>(settings[1] ?? "raw");
  const arms = [{ id: "", title: null, harm: false, levels: ground }, ...scenarios.at("arms").entries().map(([id, arm]) => ({ id, title: arm.at("title"), harm: arm.value.harm, levels: arm as At<Levels> }))];
  const base = scenarios.value?.base === "" ? "The case as it stands" : "What most are held against";

  const draw = useCallback(
    (width: number) =>
      drawIntervals(width, {
        panels: outcomes.map((each) => ({ title: outcomeWords[each], domain: [0, 1] as const })),
        rows: arms.map((arm) => ({
          label: marked(arm.title?.value ?? base, arm.harm ? "harm" : ""),
          cells: outcomes.map((outcome) => outcomeMark(outcomesUnder(arm.levels, setting).value?.[outcome], outcome)),
        })),
        beside: 0,
      }),
    [page, setting],
  );

  return (
    <>
      <SettingChoice label="Level:" of={settings} chosen={setting} choose={choose} />
      <Figure
        id="outcomes-by-scenario"
        title={`Ends of the runs by scenario, ${settingWords[setting]}`}
        describes="Runs in a hundred that end so within the horizon; each run ends in one of the five ways. Thick bar: two Monte Carlo errors to either side; thin line: range over the inputs. The two are not added up."
        draw={draw}
        columns={[{ head: "scenario" }, ...outcomes.map((each) => ({ head: outcomeWords[each] }))]}
        rows={arms.map((arm) => ({
          key: arm.id,
          cells: [
            arm.title ? (
              <>
                <Text at={arm.title} />
                {arm.harm ? " (harm)" : ""}
              </>
            ) : (
              base
            ),
            ...outcomes.map((outcome) => <Both at={outcomesUnder(arm.levels, setting).at(outcome)} />),
          ],
        }))}
      />
      <Reading>
        Levels rest on how they are set: raw as the model runs by itself, or anchored, set by the base rate and not found. Read differences first.
      </Reading>
    </>
  );
}

function outcomesUnder(levels: At<Levels>, setting: Setting): At<Outcomes | undefined> {
  if (setting === "raw") return levels.at("outcomes");
  return levels.at("anchored").at(setting).at("outcomes");
}
