// Decides what is told of the status quo in one model: who could improve alone, and what deters it, in words.
import type { At } from "../../result/located";
import type { Graph, Improvement, Solved, Verdict } from "../../result/stuck";
import { Actor } from "./Actor";
import { conceptsOf, type Model } from "./models";
import { ActorName, ChangeWords, StateWords } from "./StateWords";

const most = 3;

export function StatusQuo({ model, solved }: { model: Model; solved: At<Solved> }) {
  const start = solved.value.start;
  if (!start) return <p class="missing">No status quo is given for this model, so nothing is said of who could leave it.</p>;
  const makers = model.graph.value.decision_makers;
  const improving = makers.filter((id) => start.concepts.R?.per_dm[id]?.stable === false);
  return (
    <div class="status-quo">
      <p>
        <b>Status quo:</b> <StateWords state={start.state} graph={model.graph} none={model.none} />.
        {improving.length === 0 ? " Nobody could improve alone." : ""}
      </p>
      <ul class="improvers">
        {improving.map((id) => (
          <li key={id}>
            <Actor id={id} makers={makers} /> could improve alone:
            <ul>
              {said(solved, id).map(({ concepts, verdict }) => (
                <li key={concepts.join()}>
                  <b>{concepts.join(", ")}:</b> <Deterrence graph={model.graph} start={start.state} verdict={verdict} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Concepts other than R that say the same, together: of R everybody here is unstable. */
function said(solved: At<Solved>, id: string): { concepts: string[]; verdict: Verdict }[] {
  const out: { concepts: string[]; verdict: Verdict; key: string }[] = [];
  for (const concept of conceptsOf(solved)) {
    const verdict = solved.value.start?.concepts[concept]?.per_dm[id];
    if (concept === "R" || !verdict) continue;
    const key = JSON.stringify([verdict.stable, verdict.improvements]);
    const same = out.find((each) => each.key === key);
    if (same) same.concepts.push(concept);
    else out.push({ concepts: [concept], verdict, key });
  }
  return out;
}

function Deterrence({ graph, start, verdict }: { graph: At<Graph>; start: string; verdict: Verdict }) {
  const first = verdict.improvements[0];
  if (!first) return <>no improvement is listed</>;
  if (!verdict.stable)
    return (
      <>
        nothing deters it from this: <ChangeWords from={start} to={first.to} graph={graph} />
      </>
    );
  const shown = verdict.improvements.slice(0, most);
  const more = verdict.improvements.length > most;
  if (shown.length === 1)
    return (
      <>
        deterred; <Sanction graph={graph} start={start} of={first} />
      </>
    );
  return (
    <>
      deterred from each way
      <ul>
        {shown.map((each) => (
          <li key={each.to}>
            <Sanction graph={graph} start={start} of={each} />
          </li>
        ))}
        {more ? <li>the others likewise</li> : null}
      </ul>
    </>
  );
}

function Sanction({ graph, start, of }: { graph: At<Graph>; start: string; of: Improvement }) {
  return (
    <>
      after “<ChangeWords from={start} to={of.to} graph={graph} />” could follow:{" "}
      {of.sanction.map((step, n) => (
        <span key={n}>
          {n > 0 ? "; then " : ""}
          <ActorName id={step.by} />: <ChangeWords from={n === 0 ? of.to : (of.sanction[n - 1]?.to ?? of.to)} to={step.to} graph={graph} />
        </span>
      ))}
    </>
  );
}
