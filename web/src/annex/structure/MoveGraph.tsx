// Decides the figure of who can move where from the status quo: its extent, its legend, its table.
import { useCallback, useState } from "preact/hooks";
import { Figure } from "../../parts/Figure";
import { Num } from "../../parts/Num";
import { shapePaths } from "../../parts/PartyMark";
import type { At } from "../../result/located";
import { usePage, type Page } from "../../result/page";
import type { Moves } from "../../result/stuck";
import { partyColour, partyShape } from "../../theme/colours";
import { signIndex } from "./Actor";
import { conceptWords } from "./conceptWords";
import { dashOf, drawing, type Told } from "./drawing";
import type { Model } from "./models";
import { ActorName, StateWords, stateText } from "./StateWords";
import { drawn, extents, firstExtent, type Extent } from "./nearness";

const words: Record<Extent, string> = {
  improvements: "what improvements lead to",
  one: "what is one move away",
  all: "all that is near",
};

export function MoveGraph({ model, concepts }: { model: Model; concepts: string[] }) {
  const page = usePage();
  const moves = model.graph.at("moves") as At<Moves>;
  const [extent, setExtent] = useState(() => firstExtent(moves.value));
  const makers = model.graph.value.decision_makers;
  const sign = (id: string) => signIndex(page, makers, id);
  const shown = drawn(moves.value, extent);
  const listed = new Set(model.graph.value.states?.rows.map((row) => row.state));
  const draw = useCallback(
    (width: number) => drawing(drawn(moves.value, extent), width, teller(page, model, concepts), sign),
    [model.key, extent],
  );
  return (
    <Figure
      id={`moves-${model.key}`}
      title="Who can move where from the status quo"
      describes="States stand in columns by the number of moves from the status quo, which stands at the left; equilibria have a ring and name their concepts. A line is a move of one decision maker. Heavy and solid, with its sign: it improves its own situation. Thin and dashed: it could move there, but would not gain. A head at the nearer end too: it can move back, and gains by that if the head is filled. Left out: moves between two states that the same decision maker could reach at once from a nearer one."
      draw={draw}
      wide
      columns={[{ head: "by" }, { head: "from", align: "left" }, { head: "to", align: "left" }, { head: "there", align: "left" }, { head: "and back", align: "left" }]}
      rows={shown.links.map((link) => ({
        key: `${link.dm}/${link.from}/${link.to}`,
        cells: [
          <ActorName id={link.dm} />,
          <StateWords state={link.from} graph={model.graph} none={model.none} />,
          <StateWords state={link.to} graph={model.graph} none={model.none} />,
          gain(link.forth),
          gain(link.back),
        ],
      }))}
      above={
        <>
          <fieldset class="extent screen-only">
            <legend>Drawn:</legend>
            {extents.map((each) => (
              <label key={each}>
                <input type="radio" name={`extent-${model.key}`} checked={extent === each} onChange={() => setExtent(each)} /> {words[each]}
              </label>
            ))}
            <span role="status" data-fixed>
              {shown.states.length === 1 ? "the status quo alone" : `${shown.states.length} states`}
            </span>
          </fieldset>
          <Legend makers={makers} sign={sign} />
        </>
      }
    >
      <p class="reading">
        <Num at={moves.at("reachable")} as="count" /> states can be reached from the status quo in all, itself among them
        {moves.value.states.length < moves.value.reachable ? "; only those nearest to it can be drawn" : ""}.
        {shown.states.some((state) => !listed.has(state)) ? " A dotted box: the table of states does not reach this far, and whether it is an equilibrium is not said." : ""}
      </p>
    </Figure>
  );
}

const gain = (improvement: boolean | undefined) => (improvement === undefined ? "–" : improvement ? "improves" : "no gain");

function teller(page: Page, model: Model, concepts: string[]): (state: string) => Told {
  const rows = new Map((model.graph.value.states?.rows ?? []).map((row) => [row.state, row]));
  return (state) => {
    const row = rows.get(state);
    if (row === undefined) return { words: stateText(page, model, state), equilibrium: null };
    const found = row.equilibrium;
    return { words: row.words, equilibrium: found.length === 0 ? "" : rings(conceptWords(found, concepts)) };
  };
}

const rings = (words: string) => (words === "all" ? "all concepts" : words);

function Legend({ makers, sign }: { makers: string[]; sign: (id: string) => number }) {
  return (
    <ul class="legend">
      {makers.map((id) => (
        <li key={id}>
          <svg width="66" height="16" viewBox="0 0 66 16" aria-hidden="true" style={{ stroke: partyColour(sign(id)), fill: partyColour(sign(id)) }}>
            <path d="M2 8h26" stroke-width="2.4" />
            <path d={shapePaths[partyShape(sign(id))]} transform="translate(9 2) scale(0.75)" stroke="none" />
            <path d="M38 8h26" stroke-width="1.3" stroke-dasharray={dashOf(sign(id))} />
          </svg>
          <ActorName id={id} />
        </li>
      ))}
    </ul>
  );
}
