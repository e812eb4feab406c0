// Decides what is told of one model, in order: its size, its status quo, the margins, its states and its moves.
import { useState } from "preact/hooks";
import { Num } from "../../parts/Num";
import { Missing } from "../../parts/Section";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { Context, Solved } from "../../result/stuck";
import { ContextName } from "./Equilibria";
import { Margins } from "./Margins";
import { MoveGraph } from "./MoveGraph";
import { StateTable } from "./StateTable";
import { StatusQuo } from "./StatusQuo";
import { conceptsOf, contextWords, type Model } from "./models";
import { useNarrow } from "./useNarrow";

export function ModelPart({ model, solved, contexts }: { model: Model; solved: At<Solved>; contexts: At<Context>[] }) {
  const [chosen, setChosen] = useState(0);
  const page = usePage();
  const narrow = useNarrow();
  const told = contexts[chosen] ?? solved;
  const concepts = conceptsOf(solved);
  const graph = model.graph.at("moves").present ? <MoveGraph key="moves" model={model} concepts={concepts} /> : null;
  const table = model.graph.at("states").present ? (
    <div key="states">
      <h4>States</h4>
      <StateTable model={model} concepts={concepts} />
    </div>
  ) : null;
  return (
    <>
      <p>
        <Num at={model.graph.at("state_count")} as="count" /> states over the options of these decision makers.
      </p>
      {contexts.length > 1 ? (
        <p class="screen-only">
          <label>
            Mediation context{" "}
            <select value={chosen} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
              {contexts.map((each, i) => (
                <option key={each.path} value={i} data-fixed>
                  {contextWords(page, each.value)}
                </option>
              ))}
            </select>
          </label>
        </p>
      ) : null}
      <div aria-live="polite">
        <StatusQuo model={model} solved={told} />
      </div>
      <Margins model={model} solved={told} />
      {graph || table ? null : <Missing>This result holds neither the table of states nor the moves between them.</Missing>}
      {contexts.length > 1 && (graph || table) ? (
        <p class="reading">
          States and moves below: <ContextName of={solved.value as Context} />.
        </p>
      ) : null}
      {narrow ? [table, graph] : [graph, table]}
    </>
  );
}
