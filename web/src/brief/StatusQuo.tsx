// Decides how the brief tells whether the status quo is stable, model by model, in the solution concepts' own names.
import { Text } from "../parts/Num";
import type { At } from "../result/located";
import { usePage } from "../result/page";
import type { Concept, Start, States } from "../result/stuck";
import { listed } from "../words/format";

const most = 6;

export function StatusQuo() {
  const { at } = usePage();
  const stuck = at.at("answers").at("stuck");
  const structure = stuck.at("structure");
  const all = structure.at("derived").at("contexts").each()[0];
  return (
    <>
      <p>
        <b>Is the status quo stable,</b> that is, is whoever could do better alone deterred by what others could do next?
        {structure.at("start").present ? (
          <>
            {" "}
            In the case’s own model: <Verdict start={structure.at("start")} concepts={structure.at("concepts")} />.
          </>
        ) : null}
        {all ? (
          <>
            {" "}
            In the model derived from positions, {all.value.present.length > 0 ? "all mediators present" : "nobody mediating"}:{" "}
            <Verdict start={all.at("start")} concepts={all.at("concepts")} />.
          </>
        ) : null}
      </p>
      {stuck.at("zone").present ? null : <Elsewhere states={structure.at("states")} concepts={structure.at("concepts")} />}
    </>
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

/** Where the graph model is all there is: the states that are stable under every concept. */
function Elsewhere({ states, concepts }: { states: At<States | undefined>; concepts: At<Record<string, Concept> | undefined> }) {
  const count = Object.keys(concepts.value ?? {}).length;
  const firm = states
    .at("rows")
    .each()
    .filter((row) => row.value.equilibrium.length === count);
  if (firm.length === 0) return null;
  return (
    <>
      <p>
        <b>States that are an equilibrium under every concept:</b>
      </p>
      <ul>
        {firm.slice(0, most).map((row) => (
          <li key={row.path}>
            <Text at={row.at("words")} />
          </li>
        ))}
      </ul>
      {firm.length > most ? <p class="reading">More of them stand in the annex.</p> : null}
    </>
  );
}
