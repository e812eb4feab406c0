// Decides how it is shown what the numbers rest on: the whole case, each party, each mediator, so that unevenness is seen.
import { useCallback } from "preact/hooks";
import { Figure } from "../../parts/Figure";
import { Name, Num } from "../../parts/Num";
import { PartyName } from "../../parts/PartyMark";
import type { ReasonCount } from "../../result/confidence";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import { drawStacks } from "./drawStacks";

export const reasons = [
  { key: "size_from_source", words: "size from a source" },
  { key: "direction_from_claim", words: "direction from a claim, size judged" },
  { key: "judgement", words: "judgement only" },
  { key: "default", words: "Détente’s default" },
] as const;

export function RestsOn() {
  const page = usePage();
  const numbers = page.at.at("answers").at("confidence").at("numbers");
  const rows: { key: string; word: string; name: preact.ComponentChildren; at: At<ReasonCount> }[] = [
    { key: "all", word: "all numbers", name: "all numbers", at: numbers as unknown as At<ReasonCount> },
    ...numbers
      .at("by_party")
      .entries()
      .map(([id, at]) => ({ key: `parties/${id}`, word: page.word(`parties/${id}`), name: <PartyName id={id} />, at })),
    ...numbers
      .at("by_mediator")
      .entries()
      .map(([id, at]) => ({ key: `mediators/${id}`, word: page.word(`mediators/${id}`), name: <Name of={`mediators/${id}`} />, at })),
  ];
  const draw = useCallback((width: number) => drawStacks(width, reasons.map((each) => each.words), rows.map((row) => ({ name: row.word, parts: reasons.map(({ key }) => row.at.value?.[key] ?? 0) }))), [page]);
  const uneven = numbers.at("uneven").value ?? [];
  return (
    <>
      <Figure
        id="rests-on"
        title="Reasons of the numbers"
        describes="Shares of each row’s numbers by their reason, the best grounded on the left; the counts stand in the bars."
        draw={draw}
        columns={[{ head: "of" }, ...reasons.map((each) => ({ head: each.words })), { head: "together" }]}
        rows={rows.map((row) => ({ key: row.key, cells: [row.name, ...reasons.map(({ key }) => <Num at={row.at.at(key)} as="count" />), <Num at={row.at.at("total")} as="count" />] }))}
      />
      {uneven.length === 2 ? (
        <p>
          Uneven: the numbers of <PartyName id={uneven[1] ?? ""} /> rest on judgement and defaults far more often than those of <PartyName id={uneven[0] ?? ""} />.
        </p>
      ) : null}
      {(numbers.value?.alternatives ?? 0) > 0 ? (
        <p>
          Besides: <Num at={numbers.at("alternatives")} as="count" /> in scenarios, versions and what-ifs. All of them, with their reasons, stand under{" "}
          <a href="#assumptions">Assumptions</a>.
        </p>
      ) : null}
    </>
  );
}
