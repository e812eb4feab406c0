// Decides how the case's own questions are answered: a number under each level, in words of likelihood only where the
// level is anchored on what is asked and the runs are enough.
import { Num, Text } from "../../parts/Num";
import { Missing, Reading } from "../../parts/Section";
import { Table } from "../../parts/Table";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { Forecast } from "../../result/confidence";
import type { Pair } from "../../result/types";
import { eventOf } from "../runs/marks";
import { SettingName, settingsOf } from "../runs/settings";
import { enoughRuns, Likelihood } from "./Likelihood";

export function Forecasts() {
  const page = usePage();
  const forecasts = page.at.at("answers").at("confidence").at("runs").at("forecasts").each();
  const settings = settingsOf(forecasts[0]?.value.under);
  if (forecasts.length === 0) return <Missing>The case asks no question with a date.</Missing>;
  return (
    <>
      <Table
        caption="In a hundred runs, ± two Monte Carlo errors"
        columns={[{ head: "question" }, { head: "by day" }, ...settings.map((setting) => ({ head: <SettingName of={setting} /> }))]}
        rows={forecasts.map((each) => ({
          key: each.value.id,
          cells: [
            <Text at={each.at("text")} />,
            <Num at={each.at("by_day")} as="short" />,
            ...settings.map((setting) => (
              <span class="told">
                <Num at={each.at("under").at(setting).at("p")} as="in100" /> <Num at={each.at("under").at(setting).at("mc_se")} as="error100" />
              </span>
            )),
          ],
          note: <Note at={each} />,
        }))}
      />
      <Reading>
        Days count from the day of the case. These are answers of this model under these inputs, and no forecast. Where a question is not about what the base rate
        is about, its level is not calibrated.
      </Reading>
    </>
  );
}

function Note({ at }: { at: At<Forecast> }) {
  const page = usePage();
  const { beyond_horizon, outcome, under } = at.value;
  const anchored = settingsOf(under).filter((each) => each !== "raw");
  const ranges = anchored.map((each): Pair => [(under[each]?.p ?? 0) - 2 * (under[each]?.mc_se ?? 0), (under[each]?.p ?? 0) + 2 * (under[each]?.mc_se ?? 0)]);
  const calibrated = anchored.length > 0 && (outcome === "deal") === (eventOf(page) === "deal");
  return (
    <>
      {typeof at.value.in === "string" ? (
        <>
          in <Text at={at.at("in") as At<string>} />
        </>
      ) : (
        "in the case as it stands"
      )}
      {beyond_horizon ? "; cut at the horizon" : ""}
      {calibrated && enoughRuns(page) ? (
        <>
          ; <Likelihood ranges={ranges} />
        </>
      ) : null}
    </>
  );
}
