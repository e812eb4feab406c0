// Decides the annex of the sixth question: which numbers and claims the answers rest on, in draws and in runs, and what
// to find out next.
import { Missing, Part, Reading, Section } from "../../parts/Section";
import { Text } from "../../parts/Num";
import { usePage } from "../../result/page";
import { titleOf } from "../../sections";
import { ClaimsInDraws, ClaimsInRuns } from "./Claims";
import { NumbersInDraws } from "./NumbersInDraws";
import { NumbersInRuns } from "./NumbersInRuns";

export function HingesSection() {
  const hinges = usePage().at.at("answers").at("hinges");
  const questions = hinges.at("questions").each();
  return (
    <Section id="hinges" title={titleOf("hinges")} asks="Which numbers and claims carry the answers, and what would be worth finding out?">
      {hinges.present ? (
        <>
          <Reading>
            Ordered by how far the answer moves, weighed by how weak the reason is. Several numbers rest on the same claim: what they move does not add up.
          </Reading>
          <NumbersInDraws />
          <Part id="hinges-claims" title="Claims: what if one did not hold">
            <ClaimsInDraws />
          </Part>
          {hinges.at("runs").present ? (
            <Part id="hinges-runs" title="In the runs">
              <NumbersInRuns />
              <ClaimsInRuns />
            </Part>
          ) : null}
          {questions.length > 0 ? (
            <Part id="hinges-questions" title="Worth finding out next">
              <ol>
                {questions.map((each) => (
                  <Text key={each.path} at={each} as="li" />
                ))}
              </ol>
            </Part>
          ) : null}
        </>
      ) : (
        <Missing>This case supports neither packages nor runs: nothing was varied.</Missing>
      )}
    </Section>
  );
}
