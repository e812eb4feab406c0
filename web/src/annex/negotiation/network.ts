// Decides where actors and lines stand in the network: layers side by side in declared order, every line with a place of
// its own at both ends. The same inputs always give the same drawing.
import { wrapped } from "../../parts/wrap";

export interface Actor {
  id: string;
  name: string;
  kind: "mediator" | "party" | "backer";
  /** Takes part from the start, and not only later, if invited, or not at all. */
  present: boolean;
  /** Of a party: its place in the case. */
  index: number;
}

export interface Link {
  from: string;
  to: string;
  kind: "reaches" | "backs" | "against";
  present: boolean;
  /** 0 to 1, and its part of the largest leverage that can be given; null where none is said. */
  access: number | null;
  leverage: number | null;
  says: string;
}

export interface Placed extends Actor {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
}

export interface Layer {
  x: number;
  width: number;
  actors: Actor[];
}

export const textSize = 12;
const lineHeight = 15;
const port = { wide: 26, narrow: 11, few: 6, margin: 10 };
const gap = 14;

interface Line extends Link {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface Panel {
  actors: Placed[];
  lines: Line[];
  bottom: number;
  /** Many lines meet at a party: they are drawn thinner. */
  dense: boolean;
}

/** Places layers from `top` downwards; a link is drawn where both its ends stand in neighbouring layers. */
export function arranged(layers: Layer[], links: Link[], top: number): Panel {
  const drawnLinks = links.filter((link) => Math.abs(layerOf(layers, link.from) - layerOf(layers, link.to)) === 1);
  const columns = layers.map((layer, depth) => column(layer, depth, layers, drawnLinks));
  const height = Math.max(...columns.map((each) => each.reduce((sum, actor) => sum + actor.height + gap, -gap)));
  for (const each of columns) spread(each, top, height);
  const actors = columns.flat();
  const dense = actors.some((actor) => [-1, 1].some((side) => onSide(drawnLinks, actor.id, layers, side).length > port.few));
  return { actors, lines: drawnLinks.map((link) => line(link, drawnLinks, actors, layers)), bottom: top + height, dense };
}

const layerOf = (layers: Layer[], id: string): number => {
  const found = layers.findIndex((layer) => layer.actors.some((actor) => actor.id === id));
  return found < 0 ? NaN : found;
};

/** The links of an actor on one of its sides. */
const onSide = (links: Link[], id: string, layers: Layer[], side: number): Link[] =>
  links.filter((link) => {
    const other = link.from === id ? link.to : link.to === id ? link.from : null;
    return other !== null && layerOf(layers, other) - layerOf(layers, id) === side;
  });

function column(layer: Layer, depth: number, layers: Layer[], links: Link[]): Placed[] {
  return layer.actors.map((actor) => {
    const sign = actor.kind === "party" ? 22 : 0;
    const lines = wrapped(actor.name, layer.width - 16 - sign, sign > 0 ? 1.12 * textSize : textSize, 3);
    const ports = Math.max(0, ...[-1, 1].map((side) => onSide(links, actor.id, layers, side).length));
    const step = actor.kind !== "party" ? 9 : ports > port.few ? port.narrow : port.wide;
    const height = Math.max(lines.length * lineHeight + 10, (ports - 1) * step + 2 * port.margin);
    return { ...actor, x: layer.x, y: depth, width: layer.width, height, lines };
  });
}

function spread(actors: Placed[], top: number, height: number): void {
  const used = actors.reduce((sum, actor) => sum + actor.height, 0);
  const free = (height - used) / (actors.length + 1);
  const between = actors.length > 1 && free < gap ? (height - used) / (actors.length - 1) : free;
  let y = between === free ? top + free : top;
  for (const actor of actors) {
    actor.y = y;
    y += actor.height + between;
  }
}

function line(link: Link, links: Link[], actors: Placed[], layers: Layer[]): Line {
  const at = (id: string): Placed => actors.find((actor) => actor.id === id) as Placed;
  const [from, to] = [at(link.from), at(link.to)];
  const right = to.x > from.x ? 1 : -1;
  const place = (own: Placed, side: number): number => {
    const other = (each: Link) => at(each.from === own.id ? each.to : each.from);
    const all = onSide(links, own.id, layers, side).sort((a, b) => other(a).y - other(b).y);
    return own.y + (own.height * (all.indexOf(link) + 0.5)) / all.length;
  };
  return {
    ...link,
    x1: right > 0 ? from.x + from.width : from.x,
    y1: place(from, right),
    x2: right > 0 ? to.x : to.x + to.width,
    y2: place(to, -right),
  };
}
