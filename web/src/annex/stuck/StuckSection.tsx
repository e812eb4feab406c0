// Decides the annex of the first question: where positions leave no room, what would open some, and what the runs make
// of each issue and each party's acceptance. The status quo's stability has a section of its own.
import { Missing, Part, Section } from "../../parts/Section";
import { Likely } from "../../parts/share";
import { usePage } from "../../result/page";
import { titleOf } from "../../sections";
import { IssuesTable } from "./IssuesTable";
import { NearMisses } from "./NearMisses";
import { Refusals } from "./Refusals";
import { Room } from "./Room";
import { Steps } from "./Steps";

export function StuckSection() {
  const stuck = usePage().at.at("answers").at("stuck");
  const zone = stuck.at("zone");
  return (
    <Section id="stuck" title={titleOf("stuck")} asks="Where do the positions leave no room, how surely, and what is the least that would open some?">
      {zone.present ? (
        <>
          <p>
            A zone of agreement, that is a package that leaves every party at least as well off as no agreement and crosses no red line that holds, exists in{" "}
            <Likely at={zone} /> of draws, and in <Likely at={stuck.at("zone_without_red_lines")} /> if no red line is a bottom line. At central values there
            is {stuck.at("zone_at_central_values").value ? "one" : "none"}.
          </p>
          <Part id="stuck-room" title="Which positions leave no room">
            <Room />
          </Part>
          <Part id="stuck-issues" title="Where each method puts the weight">
            <IssuesTable />
          </Part>
          <Part id="stuck-steps" title="The smallest steps">
            <Steps />
          </Part>
          <Part id="stuck-near" title="Nearest packages">
            <NearMisses />
          </Part>
          {stuck.at("runs").present ? (
            <Part id="stuck-refusals" title="Whose acceptance was the scarcer">
              <Refusals />
            </Part>
          ) : null}
        </>
      ) : (
        <Missing>This case does not say enough of positions and priorities for packages; whether the status quo is stable stands below.</Missing>
      )}
    </Section>
  );
}
