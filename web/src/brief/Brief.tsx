// Decides what stands on the two pages that are carried into the room: on paper exactly two (fit.ts), on a screen the
// top of the report.
import { Num, Text } from "../parts/Num";
import { usePage } from "../result/page";
import { BriefChannels } from "./BriefChannels";
import { BriefDeals } from "./BriefDeals";
import { BriefHinges } from "./BriefHinges";
import { BriefScenarios } from "./BriefScenarios";
import { BriefStuck } from "./BriefStuck";
import "./brief.css";

export function Brief() {
  const { at, result } = usePage();
  const negotiation = at.at("negotiation");
  return (
    <article id="brief" class="brief" aria-label="The brief, two pages">
      <div class="sheet">
        <header>
          <Text at={at.at("case").at("title")} as="h1" />
          <Text at={negotiation.at("question")} as="p" class="question" />
          <Text at={at.at("headline")} as="p" class="lead" />
          <Text at={negotiation.at("note")} as="p" class="reading" />
        </header>
        <BriefStuck />
        <BriefChannels />
        <BriefScenarios />
      </div>
      <div class="sheet">
        <BriefDeals />
        <BriefHinges />
        <section class="limits">
          <h2>Limits</h2>
          <ul>
            {at
              .at("limits")
              .each()
              .map((limit) => (
                <Text key={limit.path} at={limit} as="li" />
              ))}
          </ul>
        </section>
        <NotInTheRoom />
        <footer class="reading">
          <Made />
          {result.changed.length > 0 ? " Not the case as written: what was changed stands under Assumptions." : null}
        </footer>
      </div>
    </article>
  );
}

function NotInTheRoom() {
  const absent = usePage().at.at("not_in_the_room").each();
  if (absent.length === 0) return null;
  const most = 8;
  return (
    <p class="absent">
      <b>Not in the room</b>, though the sources name them:{" "}
      {absent.slice(0, most).map((each, i) => (
        <span key={each.path}>
          {i > 0 ? ", " : ""}
          <Text at={each.at("name")} />
        </span>
      ))}
      {absent.length > most ? " and others" : ""}. Nothing is assumed about what they want.
    </p>
  );
}

/** What was run: enough to make the same again. */
function Made() {
  const { at } = usePage();
  const plan = at.at("plan");
  return (
    <>
      Détente <Text at={at.at("detente")} />
      {plan.at("effort").present ? (
        <>
          , effort <Text at={plan.at("effort")} />, seed <Num at={plan.at("seed")} as="plain" />
        </>
      ) : null}
      {at.at("runs").present ? (
        <>
          , <Num at={at.at("runs")} as="count" /> runs
        </>
      ) : null}
      ; case <Text at={at.at("case").at("sha256")} class="hash" />.
    </>
  );
}
