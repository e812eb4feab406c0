// Decides how the brief tells whether the status quo is stable, model by model, in the solution concepts' own names.
import type { At } from "../result/located";
import { usePage } from "../result/page";
import type { Concept, Start } from "../result/stuck";
import { listed } from "../words/format";

export function StatusQuo() {
  const structure = usePage().at.at("answers").at("stuck").at("structure");
  const all = structure.at("derived").at("contexts").each()[0];
  return (
    <p>
      <b>Is the status quo stable,</b> that is, is whoever could do better alone deterred by what others could do next?
      {structure.at("start").present ? (
        <>
          {" "}
          In the case's own model: <Verdict start={structure.at("start")} concepts={structure.at("concepts")} />.
        </>
      ) : null}
      {all ? (
        <>
          {" "}
          In the model derived from positions, all mediators present: <Verdict start={all.at("start")} concepts={all.at("concepts")} />.
        </>
      ) : null}
    </p>
  );
}

function Verdict({ start, concepts }: { start: At<Start | null | undefined>; concepts: At<Record<string, Concept> | undefined> }) {
  const keys = Object.keys(start.value?.concepts ?? {});
  const holds = keys.filter((key) => start.value?.concepts[key]?.equilibrium);
  const fails = keys.filter((key) => !holds.includes(key));
  const label = (key: string) => concepts.value?.[key]?.label ?? key;
  if (holds.length === 0) return <>an equilibrium under none of {listed(keys.map(label))}</>;
  return (
    <>
      an equilibrium under {listed(holds.map(label))}
      {fails.length > 0 ? `, not under ${listed(fails.map(label))}` : ""}
    </>
  );
}

