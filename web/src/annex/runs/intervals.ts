// Decides how shares and differences with two uncertainties are drawn: a sign at the value, a thick bar for Monte Carlo
// error, a thin line for the range over the inputs; rows by name, panels beside each other.
import { widthOf, wrapped } from "../../parts/wrap";
import { drawing, line, scaled, svg, text, textLines, ticks } from "./svg";

export interface Mark {
  p: number;
  /** Half the thick bar: two standard errors. */
  error?: number;
  range?: readonly [number, number] | null;
  /** Where an arrow to the value starts. */
  from?: number;
  colour: string;
  hollow?: boolean;
  /** The value in words. */
  says: string;
}

export interface IntervalRow {
  label: string;
  note?: string;
  /** By panel. */
  cells: Mark[][];
}

export interface Intervals {
  panels: { title: string; domain: readonly [number, number] }[];
  rows: IntervalRow[];
  /** Words beside the marks take this width of each panel; 0: they stand above the marks. */
  beside: number;
  legend?: { colour: string; hollow: boolean; words: string }[];
  /** Whether the axis has a sign at zero that sides are told from. */
  signed?: boolean;
}

const narrow = 620;
const label = { size: 13, step: 16, note: 12, noteStep: 15 };

export function drawIntervals(width: number, of: Intervals): SVGSVGElement {
  const slim = width < narrow;
  const labelWidth = slim ? 0 : Math.min(310, 0.36 * width);
  const gap = slim ? 12 : 20;
  const panelWidth = (width - labelWidth - (of.panels.length - (slim ? 1 : 0)) * gap) / of.panels.length;
  const plotWidth = panelWidth - of.beside;
  const x = of.panels.map((panel, i) => {
    const left = labelWidth + (slim ? 0 : gap) + i * (panelWidth + gap);
    return scaled(panel.domain, [left + 7, left + plotWidth - 7]);
  });
  const out: SVGElement[] = [];
  let y = head(out, of, x, panelWidth, drawLegend(out, of.legend ?? [], width));
  for (const row of of.rows) y = drawRow(out, row, of, x, y, { slim, width, labelWidth, plotWidth });
  return drawing(width, y + 6, out);
}

const ticksOf = (domain: readonly [number, number], px: number): number[] => ticks(domain[0], domain[1], Math.max(3, Math.min(9, Math.floor(px / 40))));

/** Returns where the next thing begins. */
function drawLegend(out: SVGElement[], legend: NonNullable<Intervals["legend"]>, width: number): number {
  let [x, y] = [0, 12];
  for (const each of legend) {
    const needs = 22 + widthOf(each.words, 12) + 18;
    if (x > 0 && x + needs > width) [x, y] = [0, y + 18];
    out.push(sign(x + 7, y - 4, each.colour, each.hollow), text(x + 18, y, each.words, { fill: "var(--ink-2)" }));
    x += needs;
  }
  return legend.length > 0 ? y + 14 : 0;
}

/** Titles and axes of the panels; returns where the rows begin. */
function head(out: SVGElement[], of: Intervals, x: ((v: number) => number)[], panelWidth: number, from: number): number {
  const titles = of.panels.map((panel) => wrapped(panel.title, panelWidth, 12, 3));
  const lines = Math.max(...titles.map((each) => each.length));
  of.panels.forEach((panel, i) => {
    const at = x[i];
    const title = titles[i] ?? [];
    if (at === undefined) return;
    const left = at(panel.domain[0]) - 7;
    out.push(...textLines(left, from + 12 + (lines - title.length) * 14, title, 14, { "font-weight": 600, fill: "var(--ink)" }));
    for (const tick of ticksOf(panel.domain, panelWidth - of.beside))
      out.push(text(at(tick), from + lines * 14 + 16, axisWord(tick, of.signed === true), { "text-anchor": "middle", "font-size": 11, fill: "var(--ink-2)" }));
  });
  return from + lines * 14 + 22;
}

const axisWord = (share: number, signed: boolean): string => {
  const value = Math.round(100 * share);
  return value < 0 ? `−${-value}` : signed && value > 0 ? `+${value}` : String(value);
};

interface Room {
  slim: boolean;
  width: number;
  labelWidth: number;
  plotWidth: number;
}

function drawRow(out: SVGElement[], row: IntervalRow, of: Intervals, x: ((v: number) => number)[], from: number, room: Room): number {
  const names = wrapped(row.label, room.slim ? room.width : room.labelWidth, label.size, 6);
  const notes = row.note ? wrapped(row.note, room.slim ? room.width : room.labelWidth, label.note, 3) : [];
  const words = names.length * label.step + notes.length * label.noteStep;
  const step = of.beside > 0 ? 19 : 30;
  const marks = Math.max(...row.cells.map((cell) => cell.length), 1) * step;
  const height = room.slim ? words + marks + 10 : Math.max(words, marks) + 12;
  out.push(line(0, from, room.width, from, { stroke: "var(--line)" }));
  out.push(...textLines(0, from + 17, names, label.step, { "font-size": label.size }));
  out.push(...textLines(0, from + 17 + names.length * label.step, notes, label.noteStep, { "font-size": label.note, fill: "var(--ink-2)" }));
  const first = from + (room.slim ? words + 4 : 6);
  row.cells.forEach((cell, i) => {
    const at = x[i];
    const domain = of.panels[i]?.domain;
    if (at === undefined || domain === undefined) return;
    for (const tick of ticksOf(domain, room.plotWidth))
      out.push(line(at(tick), room.slim ? first : from, at(tick), from + height, { stroke: tick === 0 && of.signed ? "var(--ink-2)" : "var(--line-2)" }));
    const ends = [at(domain[0]), at(domain[1])] as const;
    cell.forEach((mark, n) => out.push(...drawMark(mark, at, first + n * step, of.beside > 0, ends)));
  });
  return from + height;
}

function drawMark(mark: Mark, x: (v: number) => number, top: number, beside: boolean, ends: readonly [number, number]): SVGElement[] {
  const y = top + (beside ? 9 : 21);
  const inside = (v: number) => Math.max(ends[0] - 6, Math.min(ends[1] + 6, x(v)));
  const out: SVGElement[] = [];
  if (mark.range) out.push(line(inside(mark.range[0]), y, inside(mark.range[1]), y, { stroke: mark.colour, "stroke-width": 1.5 }));
  if (mark.error) out.push(line(inside(mark.p - mark.error), y, inside(mark.p + mark.error), y, { stroke: mark.colour, "stroke-width": 5, "stroke-opacity": 0.55 }));
  if (mark.from !== undefined) out.push(...arrow(inside(mark.from), inside(mark.p), y, mark.colour));
  out.push(sign(inside(mark.p), y, mark.colour, mark.hollow === true));
  if (beside) out.push(text(ends[1] + 14, y + 4, mark.says));
  else {
    const half = widthOf(mark.says, 12) / 2;
    const at = Math.max(ends[0] - 6 + half, Math.min(ends[1] + 6 - half, x(mark.p)));
    out.push(text(at, top + 12, mark.says, { "text-anchor": "middle" }));
  }
  return out;
}

/** A ring at the start, a line to the value. */
const arrow = (from: number, to: number, y: number, colour: string): SVGElement[] => [
  line(from, y, to, y, { stroke: colour, "stroke-width": 2 }),
  svg("circle", { cx: from, cy: y, r: 3, fill: "var(--ground)", stroke: colour, "stroke-width": 1.5 }),
];

const sign = (x: number, y: number, colour: string, hollow: boolean): SVGElement =>
  hollow
    ? svg("path", { d: diamond(x, y, 5.5), fill: "var(--ground)", stroke: colour, "stroke-width": 1.8 })
    : svg("circle", { cx: x, cy: y, r: 4.5, fill: colour });

const diamond = (x: number, y: number, r: number): string => {
  const [a, b] = [x.toFixed(1), y.toFixed(1)];
  return `M${a} ${(y - r).toFixed(1)}L${(x + r).toFixed(1)} ${b}L${a} ${(y + r).toFixed(1)}L${(x - r).toFixed(1)} ${b}Z`;
};

/** The smallest domain of round values that holds all marks. */
export function domainOf(rows: IntervalRow[], least: readonly [number, number]): [number, number] {
  let [low, high] = least;
  for (const mark of rows.flatMap((row) => row.cells.flat())) {
    const error = mark.error ?? 0;
    low = Math.min(low, mark.p - error, mark.range?.[0] ?? mark.p, mark.from ?? mark.p);
    high = Math.max(high, mark.p + error, mark.range?.[1] ?? mark.p, mark.from ?? mark.p);
  }
  const round = 0.05;
  return [Math.floor(low / round) * round, Math.ceil(high / round) * round];
}
