// Decides how the ends of the runs are told: raw and under each anchor side by side, both uncertainties apart, in words
// of likelihood only where the level is anchored and the runs are enough.
import { useCallback } from "preact/hooks";
import { Figure } from "../../parts/Figure";
import { Num } from "../../parts/Num";
import { Reading } from "../../parts/Section";
import type { Runs } from "../../result/confidence";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { Setting, Share } from "../../result/types";
import { outcomeColour, outcomes, outcomeWords } from "../../theme/colours";
import { Both } from "../runs/Both";
import { drawIntervals } from "../runs/intervals";
import { eventOf, shareMark } from "../runs/marks";
import { counted, SettingName, settingsOf, settingWords } from "../runs/settings";
import { enoughRuns, Likelihood } from "./Likelihood";

const ends = [...outcomes, "agreement"] as const;
type End = (typeof ends)[number];
const words: Record<End, string> = { ...outcomeWords, agreement: "deal or pause" };

const share = (under: At<Runs | undefined>, end: End): At<Share | undefined> => (end === "agreement" ? under.at("agreement") : under.at("outcomes").at(end));

export function Levels() {
  const page = usePage();
  const runs = page.at.at("answers").at("confidence").at("runs");
  const settings = settingsOf(runs.value?.under);
  const under = (setting: Setting) => runs.at("under").at(setting) as At<Runs | undefined>;
  const event = eventOf(page);
  const anchored = settings.filter((each) => each !== "raw");
  const draw = useCallback(
    (width: number) =>
      drawIntervals(width, {
        panels: [{ title: "runs in 100 that end so", domain: [0, 1] }],
        rows: ends.map((end) => ({
          label: words[end],
          cells: [settings.flatMap((setting) => shareMark(share(under(setting), end).value, look(setting, end), true))],
        })),
        beside: 100,
        legend: settings.map((setting) => ({ ...look(setting, "agreement"), words: settingWords[setting] })),
      }),
    [page],
  );
  return (
    <>
      <Figure
        id="levels"
        title="How the runs end, raw and anchored"
        describes="Thick bar: two Monte Carlo errors to either side, which more runs would shorten. Thin line: range over the inputs, which only knowing more would shorten. The two are not added up. Each run ends in one of the first five ways."
        draw={draw}
        columns={[{ head: "runs in a hundred, ± two Monte Carlo errors (range)" }, ...settings.map((setting) => ({ head: <SettingName of={setting} /> }))]}
        rows={[
          ...ends.map((end) => ({ key: end, cells: [words[end], ...settings.map((setting) => <Both at={share(under(setting), end)} />)] })),
          { key: "rounds", cells: ["rounds a run", ...settings.map((setting) => <Num at={under(setting).at("rounds_per_horizon")} as="fixed1" />)] },
          { key: "days", cells: ["days in style manipulation", ...settings.map((setting) => <Num at={under(setting).at("days_of_manipulation")} as="count" />)] },
        ]}
      />
      {anchored.length > 0 ? (
        <>
          <p>
            {counted(event) === "deals" ? "A deal" : "An agreement"} within <Num at={page.at.at("plan").at("horizon_days")} as="short" unit="days" />:{" "}
            {anchored.map((setting, i) => (
              <>
                {i > 0 ? ", " : ""}
                {settingWords[setting]} <Both at={share(under(setting), event)} />
              </>
            ))}{" "}
            of a hundred runs
            {enoughRuns(page) ? (
              <>
                : <Likelihood ranges={anchored.map((setting) => share(under(setting), event).value?.range)} />
              </>
            ) : null}
            . The level is set by the base rate, not found.
          </p>
          <Confidence />
        </>
      ) : null}
      {enoughRuns(page) ? null : <Reading>No words of likelihood are given: these are fewer runs than the standard effort has.</Reading>}
    </>
  );
}

/** How well the ground carries: another sentence than how likely something is. */
function Confidence() {
  const numbers = usePage().at.at("answers").at("confidence").at("numbers");
  return (
    <p>
      How much this carries is another question: of <Num at={numbers.at("total")} as="count" /> numbers{" "}
      <Num at={numbers.at("size_from_source")} as="count" /> have their size from a source and <Num at={numbers.at("direction_from_claim")} as="count" /> their
      direction from a claim; the base rate is an analogy with other conflicts.
    </p>
  );
}

/** Under an anchor in the end's own colour, raw in grey. */
const look = (setting: Setting, end: End): { colour: string; hollow: boolean } => ({
  colour: setting === "raw" ? "var(--ink-2)" : end === "agreement" ? "var(--ink)" : outcomeColour(end),
  hollow: setting === "tempo",
});
