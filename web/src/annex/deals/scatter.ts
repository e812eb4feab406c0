// Decides the drawing of packages by what they are worth to two parties: shapes for what they are, sizes for how often
// all accept, lines for no agreement, names for the named points.
import * as Plot from "@observablehq/plot";
import type { PointName } from "../../result/deals";
import type { Mark } from "./packages";

export interface Spot {
  x: number;
  y: number;
  accepted: number;
  mark: Mark;
  points: PointName[];
  /** The filters let it through. */
  lit: boolean;
  words: string;
}

export interface Axis {
  name: string;
  /** What no agreement is worth. */
  reservation: number;
}

export const shapeOf: Record<Mark, "circle" | "diamond" | "triangle"> = { efficient: "diamond", near: "triangle", other: "circle" };
const colourOf: Record<Mark, string> = { efficient: "var(--heat-1)", near: "var(--ink)", other: "var(--ink-2)" };

const shortWords: Record<PointName, string> = { nash: "Nash", kalai_smorodinsky: "K.–S.", egalitarian: "egalit.", utilitarian: "utilit.", max_min: "max-min" };
const narrow = 560;
const line = 15;

/** `closer`: no more than the corner where both are at least as well off as with no agreement. */
export function scatter(all: Spot[], x: Axis, y: Axis, closer: boolean, width: number, pointWords: Record<PointName, string>): SVGSVGElement {
  const small = width < narrow;
  const corner = all.filter((each) => each.x >= x.reservation && each.y >= y.reservation);
  const shown = closer && corner.length > 0 ? corner : all;
  const domainX = domain([...shown.map((each) => each.x), x.reservation]);
  const domainY = domain([...shown.map((each) => each.y), y.reservation]);
  const spots = all.filter((each) => within(each.x, domainX) && within(each.y, domainY));
  const between = small ? ",\n" : ", ";
  const words = small ? shortWords : pointWords;
  const longest = Math.max(0, ...spots.flatMap((each) => each.points.map((name) => words[name]).join(between).split("\n")).map((each) => each.length));
  const height = Math.round(small ? width * 1.05 : Math.min(560, width * 0.62));
  const margins = { marginLeft: 46, marginRight: 18 + 6.6 * longest, marginTop: 30, marginBottom: 42 };
  const labels = labelled(spots, words, between, scale(domainY, height - margins.marginBottom, margins.marginTop));
  const dots = (of: Spot[], options: object) =>
    Plot.dot(of, { x: "x", y: "y", r: "accepted", symbol: (each: Spot) => shapeOf[each.mark], title: "words", ...options });
  const ink = { fill: "var(--ink-2)", fontSize: 12 };
  return Plot.plot({
    width,
    height,
    ...margins,
    style: { fontSize: "12px", background: "transparent", overflow: "visible" },
    x: { domain: domainX, label: `worth to ${cut(x.name)} →`, ticks: small ? 4 : 8, grid: false, labelAnchor: "center" },
    y: { domain: domainY, label: `↑ worth to ${cut(y.name)}`, ticks: small ? 4 : 7 },
    r: { domain: [0, Math.max(0.01, ...all.map((each) => each.accepted))], range: [small ? 2 : 2.4, small ? 7 : 9] },
    symbol: { domain: ["circle", "diamond", "triangle"], range: ["circle", "diamond", "triangle"] },
    marks: [
      Plot.rect([0], { x1: x.reservation, x2: domainX[1], y1: y.reservation, y2: domainY[1], fill: "var(--mark)", fillOpacity: 0.55 }),
      Plot.ruleX([x.reservation], { stroke: "var(--ink-2)", strokeDasharray: "5 4" }),
      Plot.ruleY([y.reservation], { stroke: "var(--ink-2)", strokeDasharray: "5 4" }),
      Plot.text(["no agreement"], { x: () => x.reservation, y: () => domainY[0], textAnchor: "start", dx: 5, dy: -7, ...ink }),
      Plot.text(["no agreement"], { x: () => domainX[0], y: () => y.reservation, textAnchor: "start", dx: 4, dy: -8, ...ink }),
      dots(spots.filter((each) => !each.lit), { stroke: "var(--line)", fill: "var(--ground)", strokeWidth: 1 }),
      dots(spots.filter((each) => each.lit && each.mark === "other"), { fill: colourOf.other, fillOpacity: 0.55, stroke: "var(--ground)", strokeWidth: 0.6 }),
      dots(spots.filter((each) => each.lit && each.mark === "near"), { fill: "var(--ground)", stroke: colourOf.near, strokeWidth: 1.4 }),
      dots(spots.filter((each) => each.lit && each.mark === "efficient"), { fill: colourOf.efficient, fillOpacity: 0.85, stroke: "var(--ground)", strokeWidth: 1 }),
      Plot.link(labels, { x1: "x", y1: "y", x2: domainX[1], y2: "at", stroke: "var(--ink)", strokeWidth: 0.8 }),
      Plot.dot(labels, { x: "x", y: "y", r: 2, fill: "var(--ground)", stroke: "var(--ink)", strokeWidth: 1.2 }),
      Plot.text(labels, { x: domainX[1], y: "at", text: "text", textAnchor: "start", dx: 6, fill: "var(--ink)", fontSize: 12 }),
    ],
  }) as SVGSVGElement;
}

interface Label {
  x: number;
  y: number;
  /** Height of its words, on the axis. */
  at: number;
  text: string;
}

interface Scale {
  (value: number): number;
  back: (pixel: number) => number;
  least: number;
  most: number;
}

/** One label a package, in the margin, in the order of the packages and a line apart. */
function labelled(spots: Spot[], words: Record<PointName, string>, between: string, scale: Scale): Label[] {
  const named = spots.filter((each) => each.points.length > 0).sort((a, b) => b.y - a.y || a.x - b.x);
  const lines = named.map((each) => (between.includes("\n") ? each.points.length : 1));
  const places: number[] = [];
  named.forEach((each, i) => {
    const above = i === 0 ? -Infinity : (places[i - 1] ?? 0) + (line * ((lines[i - 1] ?? 1) + (lines[i] ?? 1))) / 2;
    places.push(Math.max(scale(each.y), above));
  });
  const over = Math.max(0, (places[places.length - 1] ?? 0) - scale.most);
  for (let i = places.length - 1, roof = scale.most; over > 0 && i >= 0; --i) {
    places[i] = Math.min(places[i] ?? 0, roof);
    roof = (places[i] ?? 0) - (line * ((lines[i] ?? 1) + (lines[i - 1] ?? 1))) / 2;
  }
  return named.map((each, i) => ({
    x: each.x,
    y: each.y,
    at: scale.back(places[i] ?? 0),
    text: each.points.map((name) => words[name]).join(between),
  }));
}

function scale([low, high]: [number, number], bottom: number, top: number): Scale {
  const to = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - top);
  return Object.assign(to, { back: (pixel: number) => low + ((bottom - pixel) / (bottom - top)) * (high - low), least: top, most: bottom });
}

const within = (value: number, [low, high]: [number, number]): boolean => value >= low && value <= high;

/** What is there and a little more, so that no sign is cut. */
function domain(values: number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.max(0.005, 0.05 * (high - low));
  return [low - room, high + room];
}

const cut = (name: string): string => (name.length > 40 ? `${name.slice(0, 39)}…` : name);
