// Decides how the second question is answered: each channel as it is, then the talks in other arrangements.
import { Missing, Part, Section } from "../../parts/Section";
import { usePage } from "../../result/page";
import { titleOf } from "../../sections";
import { Arrangements } from "./Arrangements";
import { Board } from "./Board";
import { Landings } from "./Landings";
import { Raises } from "./Raises";
import { Shares } from "./Shares";
import { eventWords } from "./words";
import "./channels.css";

export function ChannelsSection() {
  const channels = usePage().at.at("answers").at("channels");
  const found = channels.value;
  if (!found || found.mediators.length === 0)
    return (
      <Section id="channels" title={titleOf("channels")}>
        <Missing>
          {found
            ? "The case names no mediator."
            : "Not answered for this case: what a channel adds is read from runs of the talks, and the case does not hold what these need (see Method)."}
        </Missing>
      </Section>
    );
  const events = eventWords(found.event);
  const takingPart = found.mediators.some((each) => each.takes_part !== "absent");
  return (
    <Section id="channels" title={titleOf("channels")} asks="Who reaches whom, and what would change if somebody were absent, joined, or took another’s place?">
      <Part id="board" title="Each channel as the case has it">
        <Board />
      </Part>
      {found.arrangements.length > 0 ? (
        <Part id="arrangements" title="Other arrangements">
          <Arrangements events={events} />
        </Part>
      ) : null}
      {found.shapley && takingPart ? (
        <Part id="shares" title={`The ${events} they add together`}>
          <Shares events={events} />
        </Part>
      ) : null}
      {found.landings.length > 0 ? (
        <Part id="landings" title="Where deals land">
          <Landings />
        </Part>
      ) : null}
      {found.raises && found.raises.list.length > 0 ? (
        <Part id="raises" title="The smallest single changes">
          <Raises events={events} />
        </Part>
      ) : null}
    </Section>
  );
}
