// Decides where states stand: in columns by distance from the status quo, ordered by dagre so that few moves cross.
import dagre from "@dagrejs/dagre";
import type { Drawn, Link } from "./nearness";

export interface Box {
  state: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Curve {
  link: Link;
  d: string;
  /** Where its sign stands. */
  middle: [number, number];
}

export interface Layout {
  width: number;
  height: number;
  boxes: Box[];
  curves: Curve[];
}

const gaps = { column: { least: 64, most: 150 }, row: 14, margin: 10 };
const widths = { least: 124, most: 230 };

/** `heightOf`: of a state's box at a width. The result is wider than `width` only where columns would get too narrow. */
export function laidOut(of: Drawn, width: number, heightOf: (state: string, width: number) => number): Layout {
  const columns = 1 + Math.max(0, ...of.states.map((state) => of.distance.get(state) ?? 0));
  const inner = width - 2 * gaps.margin;
  const bow = of.links.some((link) => of.distance.get(link.from) === of.distance.get(link.to)) ? 40 : 0;
  const box = clamp((inner - bow - (columns - 1) * gaps.column.least) / columns, widths.least, widths.most);
  const gap = columns < 2 ? 0 : clamp((inner - bow - columns * box) / (columns - 1), gaps.column.least, gaps.column.most);

  const graph = new dagre.graphlib.Graph({ multigraph: false });
  graph.setGraph({ rankdir: "LR", nodesep: gaps.row, ranksep: gap, marginx: gaps.margin, marginy: gaps.margin });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const state of of.states) graph.setNode(state, { width: box, height: Math.max(heightOf(state, box), roomFor(of.links, state)) });
  for (const { from, to } of of.links) if (rankBelow(of, from, to)) graph.setEdge(from, to);
  dagre.layout(graph);

  const boxes = of.states.map((state) => {
    const { x, y, width: w, height: h } = graph.node(state);
    return { state, x: x - w / 2, y: y - h / 2, width: w, height: h };
  });
  return {
    width: Math.ceil(Math.max(...boxes.map((each) => each.x + each.width)) + gaps.margin + bow),
    height: Math.ceil(Math.max(...boxes.map((each) => each.y + each.height)) + gaps.margin),
    boxes,
    curves: curves(of.links, new Map(boxes.map((each) => [each.state, each]))),
  };
}

/** So that the heads of many moves do not lie on each other. */
const roomFor = (links: Link[], state: string): number => Math.min(180, 7 * links.filter((link) => link.from === state).length);

const rankBelow = (of: Drawn, from: string, to: string): boolean => (of.distance.get(to) ?? 0) === (of.distance.get(from) ?? 0) + 1;
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

interface End {
  link: Link;
  box: Box;
  other: Box;
  side: "left" | "right";
}

/** Ends are spread over a box's side in the order of where they lead, so that curves do not start from one point. */
function curves(links: Link[], boxes: Map<string, Box>): Curve[] {
  const ends: End[] = [];
  for (const link of links) {
    const [a, b] = [boxes.get(link.from), boxes.get(link.to)];
    if (!a || !b) continue;
    ends.push({ link, box: a, other: b, side: a.x > b.x ? "left" : "right" });
    ends.push({ link, box: b, other: a, side: a.x < b.x ? "left" : "right" });
  }
  const ports = new Map<End, [number, number]>();
  for (const box of boxes.values())
    for (const side of ["left", "right"] as const) {
      const here = ends.filter((end) => end.box === box && end.side === side).sort((p, q) => p.other.y - q.other.y);
      here.forEach((end, i) => ports.set(end, [side === "left" ? box.x : box.x + box.width, box.y + (box.height * (i + 1)) / (here.length + 1)]));
    }
  return links.flatMap((link) => {
    const [start, end] = ends.filter((each) => each.link === link);
    const [a, b] = [start && ports.get(start), end && ports.get(end)];
    return a && b && start && end ? [{ link, ...curve(a, b, start.side === end.side) }] : [];
  });
}

function curve([x1, y1]: [number, number], [x2, y2]: [number, number], bowed: boolean): { d: string; middle: [number, number] } {
  const reach = bowed ? 16 + Math.min(26, 0.16 * Math.abs(y2 - y1)) : 0.45 * (x2 - x1);
  const [cx1, cx2] = bowed ? [x1 + reach * 1.33, x2 + reach * 1.33] : [x1 + reach, x2 - reach];
  const mid = (p: number, c1: number, c2: number, q: number) => (p + 3 * c1 + 3 * c2 + q) / 8;
  const at = (n: number) => n.toFixed(1);
  return {
    d: `M${at(x1)} ${at(y1)}C${at(cx1)} ${at(y1)} ${at(cx2)} ${at(y2)} ${at(x2)} ${at(y2)}`,
    middle: [mid(x1, cx1, cx2, x2), mid(y1, y1, y2, y2)],
  };
}
