// Decides what the brief says of the first question: how often there is room, over which issues, and which smallest
// steps would open some.
import { Likely } from "../parts/share";
import { Name, Num } from "../parts/Num";
import { StepWords } from "../parts/StepWords";
import { usePage } from "../result/page";
import { StatusQuo } from "./StatusQuo";

const most = { issues: 4, steps: 3 };

export function BriefStuck() {
  const { at } = usePage();
  const stuck = at.at("answers").at("stuck");
  if (!stuck.present) return null;
  return (
    <section>
      <h2>Why is it stuck?</h2>
      {stuck.at("zone").present ? <Zone /> : null}
      {stuck.at("structure").present ? <StatusQuo /> : null}
    </section>
  );
}

function Zone() {
  const stuck = usePage().at.at("answers").at("stuck");
  const steps = stuck.at("relaxations").at("list").each();
  return (
    <>
      <p>
        Some package leaves everybody at least as well off as no agreement and crosses no red line that holds in{" "}
        <Likely at={stuck.at("zone")} /> of draws; if no red line were a bottom line, in <Likely at={stuck.at("zone_without_red_lines")} />. At central values
        there is {stuck.at("zone_at_central_values").value ? "a" : "no"} zone of agreement.
      </p>
      <Issues />
      {steps.length > 0 ? (
        <>
          <p>
            <b>Smallest steps that would open a zone</b> at central values, by anybody, each by itself:
          </p>
          <ul>
            {steps.slice(0, most.steps).map((each) => (
              <li key={each.path}>
                <StepWords of={each} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Issues() {
  const issues = usePage()
    .at.at("answers")
    .at("stuck")
    .at("issues")
    .each()
    .filter((each) => each.value.leaves_no_room > 0);
  if (issues.length === 0) return null;
  return (
    <p>
      <b>How often an issue leaves no room:</b>{" "}
      {issues.slice(0, most.issues).map((each, i) => (
        <span key={each.path}>
          {i > 0 ? "; " : ""}
          <Name of={`issues/${each.value.issue}`} /> <Num at={each.at("leaves_no_room")} as="percent" />
        </span>
      ))}
      {issues.length > most.issues ? "; others less" : ""}.
    </p>
  );
}
