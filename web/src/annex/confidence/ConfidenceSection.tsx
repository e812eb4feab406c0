// Decides what the fifth answer is told as: what the numbers rest on, how the runs end and over time, what sets the
// level, each side's account, the case's own questions, whether a deal would hold.
import { Part, Section } from "../../parts/Section";
import { usePage } from "../../result/page";
import { titleOf } from "../../sections";
import { NoRuns } from "../runs/NoRuns";
import "../runs/runs.css";
import { Accounts } from "./Accounts";
import { Anchors } from "./Anchors";
import { Durability } from "./Durability";
import { Forecasts } from "./Forecasts";
import { Levels } from "./Levels";
import { OverTime } from "./OverTime";
import { RestsOn } from "./RestsOn";
import { Verdicts } from "./Verdicts";

export function ConfidenceSection() {
  const confidence = usePage().at.at("answers").at("confidence");
  const runs = confidence.at("runs");
  const accounts = confidence.at("accounts").each().length + runs.at("accounts").each().length > 0;
  return (
    <Section id="confidence" title={titleOf("confidence")} asks="What do the numbers rest on, and how far do the levels carry?">
      {confidence.present ? (
        <Part id="confidence-ground" title="What the numbers rest on">
          <RestsOn />
          <Verdicts />
        </Part>
      ) : null}
      {runs.present ? (
        <>
          <Part id="confidence-levels" title="How the runs end">
            <Levels />
          </Part>
          <Part id="confidence-over-time" title="Over time">
            <OverTime />
          </Part>
          <Part id="confidence-anchors" title="What sets the level">
            <Anchors />
          </Part>
        </>
      ) : (
        <NoRuns of="Levels and curves" />
      )}
      {accounts ? (
        <Part id="confidence-accounts" title="Under each side’s account">
          <Accounts />
        </Part>
      ) : null}
      {runs.present ? (
        <>
          <Part id="confidence-questions" title="The case’s own questions">
            <Forecasts />
          </Part>
          <Part id="confidence-durability" title="Would a deal hold?">
            <Durability />
          </Part>
        </>
      ) : null}
    </Section>
  );
}
