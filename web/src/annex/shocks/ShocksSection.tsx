// Decides what the fourth answer is told as: events, deadlines, who has left by when, single numbers moved along their
// range, what to watch.
import { Part, Section } from "../../parts/Section";
import { usePage } from "../../result/page";
import { titleOf } from "../../sections";
import { NoRuns } from "../runs/NoRuns";
import "../runs/runs.css";
import { Deadlines } from "./Deadlines";
import { Events } from "./Events";
import { Gone } from "./Gone";
import { Indicators } from "./Indicators";
import { Lines } from "./Lines";
import "./shocks.css";

export function ShocksSection() {
  const shocks = usePage().at.at("answers").at("shocks");
  return (
    <Section id="shocks" title={titleOf("shocks")} asks="What changes with an event, with a deadline, or along the range of one number?">
      {shocks.present ? (
        <>
          <Part id="shocks-events" title="Events">
            <Events />
          </Part>
          <Part id="shocks-deadlines" title="Deadlines of mediators">
            <Deadlines />
          </Part>
          <Part id="shocks-gone" title="Who has left by when, beside agreement">
            <Gone />
          </Part>
          <Part id="shocks-lines" title="Tipping points">
            <Lines />
          </Part>
          <Part id="shocks-indicators" title="What to watch">
            <Indicators />
          </Part>
        </>
      ) : (
        <NoRuns of="Shocks and deadlines" />
      )}
    </Section>
  );
}
