// Decides which part of the moves is drawn: what improvements lead to from the status quo, what is one move away, or
// all that is near; and joins a move with the move back.
import type { Moves } from "../../result/stuck";

export const extents = ["improvements", "one", "all"] as const;
export type Extent = (typeof extents)[number];

/** A decision maker's moves between two states. `forth` and `back`: undefined where there is no such move, else whether
 * it is an improvement. From the nearer state to the further; where both are as near, to the better for it. */
export interface Link {
  dm: string;
  from: string;
  to: string;
  forth?: boolean;
  back?: boolean;
}

export interface Drawn {
  /** In the order of the result, by distance. */
  states: string[];
  links: Link[];
  distance: Map<string, number>;
}

export function drawn(moves: Moves, extent: Extent): Drawn {
  const arcs = extent === "improvements" ? moves.arcs.filter((arc) => arc.improvement) : moves.arcs;
  const distance = distances(moves.states[0], arcs);
  const states = moves.states.filter((state) => {
    const far = distance.get(state);
    return far !== undefined && (extent !== "one" || far <= 1);
  });
  const kept = new Set(states);
  const links = direct(linked(arcs.filter((arc) => kept.has(arc.from) && kept.has(arc.to)), distance), distance);
  return { states, distance, links: extent === "one" ? links.filter((link) => link.from === states[0]) : links };
}

const legible = { states: 24, arcs: 60 };

/** What is drawn first: all of a small graph, else what improvements lead to, if that is something and not too much. */
export function firstExtent(moves: Moves): Extent {
  if (moves.arcs.length <= legible.arcs) return "all";
  const improved = drawn(moves, "improvements").states.length;
  return improved > 1 && improved <= legible.states ? "improvements" : "one";
}

/** Without moves between two states of which the same decision maker could have reached either at once from a third,
 * nearer one: who owns several options makes so many of them that nothing else could be seen. */
function direct(links: Link[], distance: Map<string, number>): Link[] {
  const key = (dm: string, state: string) => JSON.stringify([dm, state]);
  const before = new Map<string, Set<string>>();
  for (const { dm, from, to, forth } of links)
    if (forth !== undefined && distance.get(from) !== distance.get(to)) before.set(key(dm, to), (before.get(key(dm, to)) ?? new Set()).add(from));
  return links.filter(({ dm, from, to }) => {
    if (distance.get(from) !== distance.get(to)) return true;
    const others = before.get(key(dm, to)) ?? new Set();
    return ![...(before.get(key(dm, from)) ?? [])].some((state) => others.has(state));
  });
}

function distances(start: string | undefined, arcs: Moves["arcs"]): Map<string, number> {
  const found = new Map<string, number>();
  if (start === undefined) return found;
  found.set(start, 0);
  const next = new Map<string, string[]>();
  for (const arc of arcs) next.set(arc.from, [...(next.get(arc.from) ?? []), arc.to]);
  const queue = [start];
  for (const state of queue)
    for (const to of next.get(state) ?? [])
      if (!found.has(to)) {
        found.set(to, (found.get(state) ?? 0) + 1);
        queue.push(to);
      }
  return found;
}

function linked(arcs: Moves["arcs"], distance: Map<string, number>): Link[] {
  const links = new Map<string, Link>();
  const far = (state: string) => distance.get(state) ?? 0;
  for (const { dm, from, to, improvement } of arcs) {
    const outward = far(from) < far(to) || (far(from) === far(to) && from < to);
    const [near, further] = outward ? [from, to] : [to, from];
    const key = JSON.stringify([dm, near, further]);
    const link = links.get(key) ?? { dm, from: near, to: further };
    if (outward) link.forth = improvement;
    else link.back = improvement;
    links.set(key, link);
  }
  return [...links.values()].map((link) => (far(link.from) === far(link.to) && link.back === true ? turned(link) : link));
}

const turned = ({ dm, from, to, forth, back }: Link): Link => ({ dm, from: to, to: from, forth: back, back: forth });
