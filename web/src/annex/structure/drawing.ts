// Decides how the moves are drawn: boxes with words, rings round equilibria, moves in the colour, dash and sign of who
// makes them, improvements solid and heavy on the way from the status quo.
import { shapePaths } from "../../parts/PartyMark";
import { partyColour, partyShape } from "../../theme/colours";
import { laidOut, type Box, type Curve } from "./layout";
import type { Drawn } from "./nearness";

export interface Told {
  words: string;
  /** Concepts under which the state is an equilibrium; null: not said. */
  equilibrium: string | null;
}

const line = 14;
const font = 11.5;
const most = 7;
const dashes = ["5 4", "2 3", "9 4", "8 3 2 3", "1 4", "12 3", "6 2 1 2", "3 6"];

export const dashOf = (index: number): string => dashes[index % dashes.length] ?? "5 4";

export function drawing(of: Drawn, width: number, told: (state: string) => Told, signOf: (dm: string) => number): SVGSVGElement {
  const text = (state: string, wide: number) => wrapped(told(state).words, Math.floor((wide - 16) / (font * 0.54)));
  const rings = (state: string, wide: number) => (told(state).equilibrium ? wrapped(told(state).equilibrium ?? "", Math.floor((wide - 16) / (font * 0.58))) : []);
  const layout = laidOut(of, width, (state, wide) => 12 + line * (text(state, wide).length + rings(state, wide).length));
  const svg = element("svg", { width: layout.width, height: layout.height, viewBox: `0 0 ${layout.width} ${layout.height}`, "font-size": font });
  for (const curve of layout.curves) svg.append(move(curve, signOf(curve.link.dm)));
  for (const box of layout.boxes) svg.append(state(box, text(box.state, box.width), rings(box.state, box.width), told(box.state), box.state === of.states[0]));
  return svg;
}

function move({ link, d, middle }: Curve, sign: number): SVGElement {
  const colour = partyColour(sign);
  const improves = link.forth === true;
  const group = element("g", { fill: "none", stroke: colour });
  group.append(element("path", { d, "stroke-width": improves ? 2.4 : 1.1, "stroke-dasharray": improves ? "none" : dashOf(sign), "stroke-opacity": improves ? 1 : 0.75 }));
  const [start, end] = ends(d);
  if (link.forth !== undefined) group.append(head(end, link.forth, colour));
  if (link.back !== undefined) group.append(head(start, link.back, colour));
  if (improves) {
    const [x, y] = middle;
    group.append(
      element("circle", { cx: x, cy: y, r: 8, fill: "var(--ground)", stroke: "none" }),
      element("path", { d: shapePaths[partyShape(sign)] ?? "", transform: `translate(${(x - 6).toFixed(1)} ${(y - 6).toFixed(1)}) scale(0.75)`, fill: colour, stroke: "none" }),
    );
  }
  return group;
}

interface End {
  x: number;
  y: number;
  /** Which way the curve runs into it: 1 to the right, −1 to the left. */
  way: number;
}

/** Curves leave and reach boxes level. */
function ends(d: string): [End, End] {
  const [x1 = 0, y1 = 0, cx1 = 0, , cx2 = 0, , x2 = 0, y2 = 0] = d.slice(1).split(/[C ]/).map(Number);
  return [
    { x: x1, y: y1, way: Math.sign(x1 - cx1) },
    { x: x2, y: y2, way: Math.sign(x2 - cx2) },
  ];
}

/** Filled for an improvement, open for another move. */
function head({ x, y, way }: End, improvement: boolean, colour: string): SVGElement {
  const [long, half] = improvement ? [9, 5] : [6, 3.5];
  const back = x - way * long;
  return element("path", {
    d: improvement ? `M${x} ${y}L${back} ${y - half}L${back} ${y + half}z` : `M${back} ${y - half}L${x} ${y}L${back} ${y + half}`,
    fill: improvement ? colour : "none",
    "stroke-width": improvement ? 0 : 1.3,
  });
}

function state(box: Box, lines: string[], rings: string[], { words, equilibrium }: Told, first: boolean): SVGElement {
  const group = element("g", {});
  const title = element("title", {});
  title.textContent = equilibrium ? `${words}; an equilibrium under ${equilibrium}` : words;
  group.append(title);
  const { x, y, width, height } = box;
  if (equilibrium) group.append(element("rect", { x: x - 3.5, y: y - 3.5, width: width + 7, height: height + 7, rx: 8, fill: "none", stroke: "var(--ink)", "stroke-width": 1.4 }));
  group.append(element("rect", { x, y, width, height, rx: 5, fill: "var(--card)", stroke: "var(--ink-2)", "stroke-width": first ? 2.4 : 1, "stroke-dasharray": equilibrium === null ? "1.5 3" : "none" }));
  const top = y + (height - line * (lines.length + rings.length)) / 2 + 10.5;
  lines.forEach((each, i) => group.append(label(each, x + 8, top + i * line, first ? 600 : 400, "var(--ink)")));
  rings.forEach((each, i) => group.append(label(each, x + 8, top + (lines.length + i) * line, 400, "var(--ink-2)")));
  return group;
}

function label(words: string, x: number, y: number, weight: number, fill: string): SVGElement {
  const text = element("text", { x, y, "font-weight": weight, fill });
  text.textContent = words;
  return text;
}

/** Words in lines of at most so many characters, cut after `most` lines. */
function wrapped(words: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).flatMap((each) => pieces(each, width))) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${(lines[most - 1] ?? "").slice(0, Math.max(1, width - 1))}…`];
}

function pieces(word: string, width: number): string[] {
  const letters = [...word];
  const out: string[] = [];
  for (let i = 0; i < letters.length; i += width) out.push(letters.slice(i, i + width).join(""));
  return out;
}

function element(name: string, attributes: Record<string, string | number>): SVGSVGElement {
  const out = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) out.setAttribute(key, String(value));
  return out as SVGSVGElement;
}
