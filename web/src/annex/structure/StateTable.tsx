// Decides the table of a model's states: searched by words, filtered by solution concept, cut with its count.
import { useState } from "preact/hooks";
import { Filter } from "../../parts/Filter";
import { Num, Text } from "../../parts/Num";
import { Reading } from "../../parts/Section";
import { Table } from "../../parts/Table";
import type { At } from "../../result/located";
import type { States } from "../../result/stuck";
import { Actor } from "./Actor";
import { conceptWords } from "./conceptWords";
import type { Model } from "./models";
import { ActorName, OptionName, hasOptions } from "./StateWords";

const first = 15;
const everyConcept = "every";

type Row = States["rows"][number];

export function StateTable({ model, concepts }: { model: Model; concepts: string[] }) {
  const [words, setWords] = useState("");
  const [concept, setConcept] = useState("");
  const [all, setAll] = useState(false);
  const states = model.graph.at("states");
  const rows = states.at("rows").each();
  const makers = model.graph.value.decision_makers;
  const sought = concept === everyConcept ? concepts : concept === "" ? [] : [concept];
  const found = rows.filter((row) => matches(row.value, words, sought));
  const shown = all ? found : found.slice(0, first);
  const coded = hasOptions(model.graph.value);
  return (
    <>
      <p>
        <Num at={states.at("total")} as="count" /> states in all
        {states.value && states.value.shown < states.value.total ? (
          <>
            ; listed are <Num at={states.at("shown")} as="count" />: the status quo, then those that are equilibria under most concepts, then those nearest to it
          </>
        ) : null}
        .
      </p>
      <Filter label="States with the words or digits" value={words} onInput={setWords} shown={found.length} of={rows.length}>
        <label>
          that are equilibria under
          <select value={concept} onChange={(event) => setConcept(event.currentTarget.value)}>
            <option value="">any concept or none</option>
            {concepts.map((key) => (
              <option key={key} value={key}>
                {key}
              </option>
            ))}
            <option value={everyConcept}>all concepts</option>
          </select>
        </label>
      </Filter>
      {found.length === 0 ? (
        <p class="missing">No listed state is like that.</p>
      ) : (
        <div class="states">
        <Table
          caption="States"
          quiet
          columns={[
            ...(coded ? [{ head: "state" }] : []),
            { head: "in words", align: "left" as const },
            { head: "moves from the status quo" },
            { head: <span class="verdict">equilibrium</span>, align: "left" as const },
            ...makers.map((id) => ({
              head: (
                <>
                  stable for <Actor id={id} makers={makers} />
                </>
              ),
              align: "left" as const,
            })),
          ]}
          rows={shown.map((row) => ({
            key: row.value.state,
            cells: [
              ...(coded ? [<Code at={row} />] : []),
              <Text at={row.at("words")} />,
              row.value.distance === null ? "out of reach" : <Num at={row.at("distance")} as="count" />,
              conceptWords(row.value.equilibrium, concepts),
              ...makers.map((id) => conceptWords(row.value.stable[id] ?? [], concepts)),
            ],
          }))}
        />
        </div>
      )}
      {found.length > shown.length ? (
        <p class="screen-only">
          <span data-fixed>
            {shown.length} of {found.length} shown.
          </span>{" "}
          <button type="button" onClick={() => setAll(true)}>
            Show them all
          </button>
        </p>
      ) : null}
      {coded ? <Digits model={model} /> : null}
    </>
  );
}

const Code = ({ at }: { at: At<Row> }) => (
  <code>
    <Text at={at.at("state")} />
  </code>
);

function matches(row: Row, words: string, sought: string[]): boolean {
  if (!sought.every((key) => row.equilibrium.includes(key))) return false;
  const text = `${row.state} ${row.name ?? ""} ${row.words}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** What the digits of a state stand for. */
function Digits({ model }: { model: Model }) {
  return (
    <Reading>
      A state has one digit an option, one where it is taken, in this order:{" "}
      {model.graph
        .at("options")
        .each()
        .map((option, k) => (
          <span key={option.path}>
            {k > 0 ? "; " : ""}
            <ActorName id={option.value.dm} /> <OptionName at={option} />
          </span>
        ))}
      .
    </Reading>
  );
}
