// Decides how shares over time are drawn: steps from day to day, each line named at its end.
import { wrapped } from "../../parts/wrap";
import { drawing, line, scaled, svg, text, textLines, ticks } from "./svg";

export interface Series {
  name: string;
  by_day: readonly number[];
  colour: string;
  dash: string;
  strong?: boolean;
}

const dashes = ["none", "6 3", "2 3", "8 3 2 3", "1 3", "12 4", "4 2 1 2", "3 6"];
export const dashOf = (index: number): string => dashes[index % dashes.length] ?? "none";

export function drawCurves(width: number, series: Series[], words: { x: string; y: string }): SVGSVGElement {
  const slim = width < 620;
  const names = slim ? 104 : 210;
  const size = slim ? 11 : 12;
  const [left, right, top] = [34, width - names - 12, 24];
  const labels = series.map((each) => wrapped(each.name, names - (each.strong ? 24 : 10), size, 3));
  const height = Math.max(slim ? 240 : 280, labels.reduce((sum, each) => sum + each.length * (size + 2) + 3, 0) + 20);
  const bottom = top + height;
  const last = Math.max(1, ...series.map((each) => each.by_day.length - 1));
  const most = Math.max(0.1, ...series.flatMap((each) => [...each.by_day]));
  const high = Math.min(1, Math.ceil(most * 10) / 10);
  const x = scaled([0, last], [left, right]);
  const y = scaled([0, high], [bottom, top]);
  const out: SVGElement[] = [text(0, 11, words.y, { "font-size": 11, fill: "var(--ink-2)" })];
  for (const tick of ticks(0, high, 6)) {
    out.push(line(left, y(tick), right, y(tick), { stroke: tick === 0 ? "var(--ink-2)" : "var(--line-2)" }));
    out.push(text(left - 6, y(tick) + 4, String(Math.round(100 * tick)), { "text-anchor": "end", "font-size": 11, fill: "var(--ink-2)" }));
  }
  for (const tick of ticks(0, last, slim ? 5 : 8)) out.push(text(x(tick), bottom + 15, String(tick), { "text-anchor": "middle", "font-size": 11, fill: "var(--ink-2)" }));
  out.push(text(right, bottom + 30, words.x, { "text-anchor": "end", "font-size": 11, fill: "var(--ink-2)" }));
  for (const each of series)
    out.push(svg("path", { d: steps(each.by_day, x, y), fill: "none", stroke: each.colour, "stroke-width": each.strong ? 2.5 : 1.7, "stroke-dasharray": each.dash }));
  out.push(...named(series, labels, y, right, size, top, bottom));
  return drawing(width, bottom + 36, out);
}

function steps(values: readonly number[], x: (v: number) => number, y: (v: number) => number): string {
  return values.map((value, day) => (day === 0 ? `M${x(0).toFixed(1)} ${y(value).toFixed(1)}` : `H${x(day).toFixed(1)}V${y(value).toFixed(1)}`)).join("");
}

/** Names at the ends of the lines, moved apart where they would meet; a thin lead shows whose they are. */
function named(series: Series[], labels: string[][], y: (v: number) => number, right: number, size: number, top: number, bottom: number): SVGElement[] {
  const step = size + 2;
  const places = series
    .map((each, i) => ({ each, words: labels[i] ?? [], end: y(each.by_day[each.by_day.length - 1] ?? 0), i }))
    .sort((a, b) => a.end - b.end || a.i - b.i);
  const heights = places.map((place) => place.words.length * step + 3);
  const tops = places.map((place, i) => place.end - (heights[i] ?? 0) / 2);
  for (let i = 1; i < tops.length; ++i) tops[i] = Math.max(tops[i] ?? 0, (tops[i - 1] ?? 0) + (heights[i - 1] ?? 0));
  let floor = bottom + 8;
  for (let i = tops.length - 1; i >= 0; --i) {
    tops[i] = Math.max(top - 12, Math.min(tops[i] ?? 0, floor - (heights[i] ?? 0)));
    floor = tops[i] ?? floor;
  }
  return places.flatMap((place, i) => {
    const at = (tops[i] ?? 0) + step - 2;
    return [
      line(right + 1, place.end, right + 11, at - 4, { stroke: place.each.colour }),
      ...textLines(right + 14, at, place.words, step, { "font-size": size, fill: "var(--ink)", "font-weight": place.each.strong ? 600 : 400 }),
    ];
  });
}
