// Decides how the negotiation itself is told: what was asked, who wants what, who reaches whom, who is absent, when.
import { Num, Text } from "../../parts/Num";
import { Missing, Part, Section } from "../../parts/Section";
import { usePage } from "../../result/page";
import { titleOf } from "../../sections";
import { Absent } from "./Absent";
import { Actors } from "./Actors";
import { BeyondTheTable } from "./BeyondTheTable";
import { Parties } from "./Parties";
import { Positions } from "./Positions";
import { Timeline } from "./Timeline";
import "./negotiation.css";

export function NegotiationSection() {
  const { at } = usePage();
  const negotiation = at.at("negotiation");
  const { question, as_of, issues, parties, mediators, backers, events, lenses } = negotiation.value;
  const ahead = lenses.some((each) => each.lens === "process" && each.supported);
  return (
    <Section id="negotiation" title={titleOf("negotiation")}>
      {question === null ? null : (
        <blockquote class="asked">
          <Text at={negotiation.at("question")} />
        </blockquote>
      )}
      <Text at={negotiation.at("note")} as="p" class="reading" />
      <p>
        {as_of === null ? (
          "The case is not dated"
        ) : (
          <>
            As of <Text at={negotiation.at("as_of")} />
          </>
        )}
        {ahead ? (
          <>
            , looking <Num at={negotiation.at("horizon_days")} as="count" /> days ahead
          </>
        ) : null}
        .
      </p>
      <Part id="positions" title="Who wants what">
        {parties.length > 0 ? <Parties /> : null}
        {issues.length === 0 ? (
          <Missing>The case names no issues with levels; it is told by what each decision maker can do (see “Is the status quo stable?”).</Missing>
        ) : (
          <Positions />
        )}
      </Part>
      {mediators.length + backers.length === 0 ? null : (
        <Part id="actors" title="Who reaches whom">
          <Actors />
        </Part>
      )}
      <Absent />
      <BeyondTheTable />
      <Part id="timeline" title="What has happened, and what may come">
        {events.length === 0 && mediators.every((each) => each.deadline_day === null && each.enters_on_day === null) ? (
          <Missing>The case names no events and no deadlines.</Missing>
        ) : (
          <Timeline />
        )}
      </Part>
    </Section>
  );
}
