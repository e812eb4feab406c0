// Decides the table of the first question's structural half: is the status quo an equilibrium, and how many states are,
// model by model, mediation context by mediation context, solution concept by solution concept.
import { Name, Num, Text } from "../../parts/Num";
import { Reading } from "../../parts/Section";
import { Table, type Row } from "../../parts/Table";
import type { At } from "../../result/located";
import type { Context, Solved, Structure } from "../../result/stuck";
import { conceptsOf, contextsOf, ownModel, solvedOf } from "./models";

export function Equilibria({ structure }: { structure: At<Structure> }) {
  const own = ownModel(structure) ? (structure as At<Solved>) : null;
  const contexts = contextsOf(structure);
  const keys = conceptsOf(solvedOf(structure)[0]);
  const rows: Row[] = [];
  if (own) rows.push({ key: "own", cells: [contexts.length > 0 ? "the case’s own" : "as told", ...verdicts(own, keys)] });
  for (const each of contexts) rows.push({ key: each.path, cells: [<ContextName of={each.value} />, ...verdicts(each, keys)] });
  return (
    <>
      <Table
        caption="Is the status quo an equilibrium, and how many states are?"
        quiet
        columns={[{ head: "model" }, ...keys.map((key) => ({ head: key }))]}
        rows={rows}
      />
      <Concepts of={solvedOf(structure)[0]} />
      {contexts.length > 1 ? (
        <Reading>In a derived model mediators are context, not decision makers: what differs between its lines is what this method says of a mediator.</Reading>
      ) : null}
    </>
  );
}

const verdicts = (of: At<Solved>, keys: string[]) =>
  keys.map((key) => {
    const start = of.at("start").at("concepts").at(key);
    return (
      <span class="verdict">
        {start.present ? <b>{start.value?.equilibrium ? "yes" : "no"}</b> : null}
        {start.present ? ", " : ""}
        <Num at={of.at("concepts").at(key).at("counts").at("equilibria")} as="count" />
      </span>
    );
  });

export function ContextName({ of }: { of: Context }) {
  const names = (ids: string[]) =>
    ids.map((id, i) => (
      <span key={id}>
        {i > 0 ? ", " : ""}
        <Name of={`mediators/${id}`} />
      </span>
    ));
  if (of.absent !== null) return <>derived, without {names([of.absent])}</>;
  if (of.present.length === 0) return <>derived, no mediator</>;
  return <>derived, {names(of.present)} present</>;
}

/** What each concept asks a decision maker to expect, from the least foresight to the most. */
const asks: Record<string, string> = {
  R: "nobody could do better alone",
  GMR: "whoever could do better alone is deterred by something the others could do next",
  SMR: "as GMR, and could not escape it by a move of its own after that",
  SEQ: "as GMR, by what the others would gain from doing",
  SymSEQ: "as SEQ, and could not escape it",
};

function Concepts({ of }: { of: At<Solved> | undefined }) {
  return (
    <div class="reading">
      <p>“Yes” or “no” is the status quo; the number is how many states are equilibria. An equilibrium is stable for everybody:</p>
      <dl class="concepts">
        {conceptsOf(of).map((key) => (
          <div key={key}>
            <dt>
              <b>{key}</b> <Text at={of?.at("concepts").at(key).at("label") as At<string | undefined>} />
            </dt>
            <dd>{asks[key] ?? ""}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
