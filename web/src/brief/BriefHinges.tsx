// Decides what the brief says of the sixth question: the numbers and claims that carry most, and what to find out next.
import { NumberPath } from "../parts/NumberPath";
import { Num, Text } from "../parts/Num";
import { More } from "../parts/share";
import { Caveat } from "../parts/Caveat";
import { usePage } from "../result/page";

const most = { numbers: 3, claims: 2, questions: 2 };

export function BriefHinges() {
  const { at } = usePage();
  const hinges = at.at("answers").at("hinges");
  if (!hinges.present) return null;
  const numbers = hinges
    .at("numbers")
    .each()
    .filter((each) => each.value.swing !== 0)
    .slice(0, most.numbers);
  const claims = hinges
    .at("runs")
    .at("claims")
    .each()
    .filter((each) => each.value.difference.shows)
    .slice(0, most.claims);
  const questions = hinges.at("questions").each().slice(0, most.questions);
  return (
    <section>
      <h2>What does it hinge on?</h2>
      {numbers.length + claims.length > 0 ? (
        <ul>
          {numbers.map((each) => (
            <li key={each.path}>
              <NumberPath of={each.value.path} /> from <Num at={each.at("low")} as="fixed2" /> to <Num at={each.at("high")} as="fixed2" />: room in{" "}
              <Num at={each.at("zone_low").at("p")} as="percent" /> → <Num at={each.at("zone_high").at("p")} as="percent" /> of draws (rests on{" "}
              <Text at={each.at("reason")} />)
            </li>
          ))}
          {claims.map((each) => (
            <li key={each.path}>
              If this did not hold: <Text at={at.at("evidence").at("claims").at(each.value.claim).at("text")} /> Deals{" "}
              <More at={each.at("difference").at("under").at("reservation").at("deal")} /> in 100 runs
              <Caveat at={each.at("difference")} />
            </li>
          ))}
        </ul>
      ) : (
        <p>No number that was looked at changes the share of draws with room, and no claim changes deals in runs beyond chance.</p>
      )}
      {questions.length > 0 ? (
        <>
          <p>
            <b>Worth finding out next:</b>
          </p>
          <ul>
            {questions.map((each) => (
              <Text key={each.path} at={each} as="li" />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
