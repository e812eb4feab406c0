// Decides which words of likelihood stand for a range of probabilities (ICD 203): the term at each end, both where they
// differ, with the terms' own range. The rule is that of answers/likelihood on the terminal.
import { Num, Text } from "../../parts/Num";
import { usePage, type Page } from "../../result/page";
import type { Pair } from "../../result/types";

/** No term on fewer runs than the standard effort has. */
export const enoughRuns = (page: Page): boolean => page.result.plan?.effort !== "quick" && page.result.plan?.effort !== null && page.result.plan !== null;

export function Likelihood({ ranges }: { ranges: (Pair | undefined)[] }) {
  const terms = usePage().at.at("negotiation").at("terms").each();
  const known = ranges.filter((each): each is Pair => each !== undefined);
  const last = terms[terms.length - 1];
  if (last === undefined || known.length === 0) return null;
  const term = (p: number) => terms.find((each) => p < each.value.high) ?? last;
  const first = term(Math.max(0, Math.min(...known.map((each) => each[0]))));
  const to = term(Math.max(...known.map((each) => each[1])));
  return (
    <>
      in words <Text at={first.at("word")} />
      {first === to ? null : (
        <>
          {" "}
          to <Text at={to.at("word")} />
        </>
      )}{" "}
      (<Num at={first.at("low")} as="in100" />–<Num at={to.at("high")} as="percent" />)
    </>
  );
}
