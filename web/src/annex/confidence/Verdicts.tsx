// Decides how the checking of claims is told, and which lists of ids can be opened below it.
import { Num, Text } from "../../parts/Num";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";

export function Verdicts() {
  const confidence = usePage().at.at("answers").at("confidence");
  const verdicts = confidence
    .at("claims")
    .entries()
    .filter(([, count]) => count.value > 0);
  return (
    <>
      {verdicts.length > 0 ? (
        <p>
          Claims:{" "}
          {verdicts.map(([verdict, count], i) => (
            <>
              {i > 0 ? ", " : ""}
              <Num at={count} as="count" /> {verdict}
            </>
          ))}
          . A verdict says that words stand in the source, not that they were read rightly. Each of them stands under <a href="#evidence">Evidence</a>.
        </p>
      ) : (
        <p>No claim of a source stands behind these numbers.</p>
      )}
      <Listed words="Altered or missing in the source: they support nothing here" of={confidence.at("unsupported")} />
      <Listed words="Not checked against a source here" of={confidence.at("unchecked")} />
      <Listed words="Numbers that the case leaves to Détente’s defaults" of={confidence.at("defaults")} />
    </>
  );
}

function Listed({ words, of }: { words: string; of: At<string[] | undefined> }) {
  const all = of.each();
  if (all.length === 0) return null;
  return (
    <details class="further">
      <summary>{words}</summary>
      <ul>
        {all.map((each) => (
          <li key={each.path}>
            <code>
              <Text at={each} />
            </code>
          </li>
        ))}
      </ul>
    </details>
  );
}
