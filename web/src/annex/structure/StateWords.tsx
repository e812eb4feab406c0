// Decides how a state, and a change from one to another, are put into words.
import { Name, Text } from "../../parts/Num";
import type { At } from "../../result/located";
import { usePage, type Page } from "../../result/page";
import type { Graph } from "../../result/stuck";
import type { Model } from "./models";

/** What is taken in a state: as the result words it, else from its options, else its name. */
export function StateWords({ state, graph, none }: { state: string; graph: At<Graph>; none: string }) {
  const row = graph
    .at("states")
    .at("rows")
    .each()
    .find((each) => each.value.state === state);
  if (row) return <Text at={row.at("words")} />;
  const taken = graph
    .at("options")
    .each()
    .filter((_, k) => state[k] === "1");
  if (!hasOptions(graph.value)) return <bdi data-fixed>{state}</bdi>;
  if (taken.length === 0) return <>{none}</>;
  return (
    <>
      {taken.map((option, n) => (
        <span key={option.path}>
          {n > 0 ? "; " : ""}
          <ActorName id={option.value.dm} />: <OptionName at={option} />
        </span>
      ))}
    </>
  );
}

/** "offer-exchange, no longer allow-pauses"; where there are no options, where it leads. */
export function ChangeWords({ from, to, graph }: { from: string; to: string; graph: At<Graph> }) {
  if (!hasOptions(graph.value))
    return (
      <>
        to <bdi data-fixed>{to}</bdi>
      </>
    );
  const changed = graph
    .at("options")
    .each()
    .map((option, k) => ({ option, taken: to[k] === "1", changed: from[k] !== to[k] }))
    .filter((each) => each.changed);
  return (
    <>
      {changed.map(({ option, taken }, n) => (
        <span key={option.path}>
          {n > 0 ? ", " : ""}
          {taken ? "" : "no longer "}
          <OptionName at={option} />
        </span>
      ))}
    </>
  );
}

/** The options of a derived model are ours: concede on an issue, widen the conflict. Others are the case's. */
export function OptionName({ at }: { at: At<Graph["options"][number]> }) {
  const page = usePage();
  const issue = concededIssue(page, at.value.name);
  if (issue !== null)
    return (
      <>
        concede <Name of={`issues/${issue}`} />
      </>
    );
  if (at.value.name === widen) return <>widen the conflict</>;
  return <Text at={at.at("name")} />;
}

const widen = "widen";
const concede = "concede-";

function concededIssue(page: Page, option: string): string | null {
  const issue = option.startsWith(concede) ? option.slice(concede.length) : null;
  return issue !== null && page.name(`issues/${issue}`) ? issue : null;
}

/** As StateWords of a state that is not listed, for drawings. */
export function stateText(page: Page, { graph, none }: Model, state: string): string {
  if (!hasOptions(graph.value)) return state;
  const optionText = (name: string) => {
    const issue = concededIssue(page, name);
    if (issue !== null) return `concede ${page.word(`issues/${issue}`)}`;
    return name === widen ? "widen the conflict" : name;
  };
  const parts = graph.value.decision_makers.flatMap((dm) => {
    const taken = graph.value.options.filter((option, k) => option.dm === dm && state[k] === "1").map((option) => optionText(option.name));
    return taken.length > 0 ? [`${page.word(page.actor(dm))}: ${taken.join(", ")}`] : [];
  });
  return parts.length > 0 ? parts.join("; ") : none;
}

export const ActorName = ({ id }: { id: string }) => <Name of={usePage().actor(id)} />;

export const hasOptions = (graph: Graph): boolean => graph.options.length > 0;
