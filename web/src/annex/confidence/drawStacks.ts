// Draws bars of the same length, divided by share: four reasons from dark to light, the weakest hatched.
import { widthOf, wrapped } from "../../parts/wrap";
import { drawing, svg, text, textLines } from "../runs/svg";

const looks = [
  { fill: "var(--heat-1)", ink: "var(--ground)" },
  { fill: "color-mix(in srgb, var(--heat-1) 35%, var(--heat-0))", ink: "var(--ink)" },
  { fill: "var(--heat-0)", ink: "var(--ink)" },
  { fill: "url(#rests-on-hatch)", ink: "var(--ink)" },
];

export function drawStacks(width: number, words: string[], rows: { name: string; parts: number[] }[]): SVGSVGElement {
  const slim = width < 620;
  const left = slim ? 0 : Math.min(240, 0.28 * width);
  const out: SVGElement[] = [hatch()];
  let [x, y] = [0, 2];
  words.forEach((each, i) => {
    const needs = 20 + widthOf(each, 12) + 18;
    if (x > 0 && x + needs > width) [x, y] = [0, y + 20];
    out.push(box(x, y, 13, 13, i), text(x + 19, y + 11, each, { fill: "var(--ink-2)" }));
    x += needs;
  });
  y += 28;
  for (const row of rows) {
    const names = wrapped(row.name, slim ? width : left - 14, 13, 4);
    const tall = slim ? names.length * 16 + 28 : Math.max(names.length * 16, 22) + 8;
    out.push(...textLines(0, y + 15, names, 16, { "font-size": 13 }));
    out.push(...bar(row.parts, left, slim ? y + names.length * 16 + 4 : y, width - left));
    y += tall;
  }
  return drawing(width, y, out);
}

function bar(parts: number[], from: number, y: number, width: number): SVGElement[] {
  const total = parts.reduce((sum, each) => sum + each, 0);
  let x = from;
  return parts.flatMap((each, i) => {
    const wide = total > 0 ? (each / total) * (width - 1) : 0;
    const at = x;
    x += wide;
    if (each === 0) return [];
    const word = String(each);
    const out = [box(at, y, wide, 22, i)];
    if (wide > widthOf(word, 12) + 8) {
      const half = widthOf(word, 12) / 2 + 4;
      if (i === 3) out.push(svg("rect", { x: at + wide / 2 - half, y: y + 4, width: 2 * half, height: 14, fill: "var(--ground)" }));
      out.push(text(at + wide / 2, y + 15.5, word, { "text-anchor": "middle", fill: looks[i]?.ink ?? "var(--ink)" }));
    }
    return out;
  });
}

const box = (x: number, y: number, width: number, height: number, of: number): SVGElement =>
  svg("rect", { x, y, width, height, fill: looks[of]?.fill ?? "none", stroke: "var(--ink-2)", "stroke-width": 0.8 });

function hatch(): SVGElement {
  const line = svg("path", { d: "M0 6L6 0", stroke: "var(--ink-2)", "stroke-width": 0.8 });
  return svg("defs", {}, svg("pattern", { id: "rests-on-hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse" }, line));
}
