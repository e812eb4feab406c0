// Decides what the case's own scenarios are told as: differences first, then the levels, then each by itself.
import { Missing, Part, Section } from "../../parts/Section";
import { usePage } from "../../result/page";
import { titleOf } from "../../sections";
import { NoRuns } from "../runs/NoRuns";
import "../runs/runs.css";
import { Differences } from "./Differences";
import { EachScenario } from "./EachScenario";
import { LevelsByScenario } from "./LevelsByScenario";

export function ScenariosSection() {
  const scenarios = usePage().at.at("scenarios");
  const some = scenarios.at("arms").entries().length > 0;
  return (
    <Section id="scenarios" title={titleOf("scenarios")} asks="What would differ if the talks went on otherwise than they stand?">
      {scenarios.present ? null : <NoRuns of="Scenarios" />}
      {scenarios.present && !some ? <Missing>The case names no scenario that changes anything.</Missing> : null}
      {some ? (
        <>
          <Part id="scenarios-differences" title="Differences">
            <Differences />
          </Part>
          <Part id="scenarios-each" title="Scenario by scenario">
            <EachScenario />
          </Part>
        </>
      ) : null}
      {scenarios.present ? (
        <Part id="scenarios-levels" title="How the runs end in each">
          <LevelsByScenario />
        </Part>
      ) : null}
    </Section>
  );
}
