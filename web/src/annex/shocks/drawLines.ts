// Draws small panels beside each other: shares along the values of one number, the same height of scale in all.
import { widthOf, wrapped } from "../../parts/wrap";
import { drawing, line, scaled, svg, text, textLines, ticks } from "../runs/svg";

interface Along {
  title: string;
  /** What the number is, in words. */
  says: string;
  at: number[];
  central: number | undefined;
  lines: { of: string; words: string; points: { p: number; error: number }[] }[];
}

const looks: Record<string, { colour: string; dash: string; sign: "circle" | "square" | "diamond" }> = {
  event: { colour: "var(--outcome-deal)", dash: "none", sign: "circle" },
  agreement: { colour: "var(--outcome-partial)", dash: "6 3", sign: "square" },
  escalation: { colour: "var(--outcome-escalation)", dash: "2 3", sign: "diamond" },
};
const plain = { colour: "var(--ink)", dash: "none", sign: "circle" } as const;
const plot = 130;

export function drawLines(width: number, all: Along[]): SVGSVGElement {
  const across = Math.max(1, Math.min(all.length, Math.floor((width + 20) / 250)));
  const each = Math.min(330, (width - 20 * (across - 1)) / across);
  const titles = all.map((panel) => broken(panel.title, each));
  const says = all.map((panel) => wrapped(panel.says, each, 11.5, 3));
  const head = Math.max(...titles.map((words) => words.length)) * 15 + Math.max(...says.map((words) => words.length)) * 14 + 2;
  const high = Math.min(1, Math.ceil(Math.max(0.2, ...all.flatMap((panel) => panel.lines.flatMap((found) => found.points.map((point) => point.p + point.error)))) * 5) / 5);
  const out: SVGElement[] = legend(all[0]?.lines ?? []);
  const tall = head + plot + 44;
  all.forEach((panel, i) => {
    const [left, top] = [(i % across) * (each + 20), 26 + Math.floor(i / across) * tall];
    out.push(...textLines(left, top + 12, titles[i] ?? [], 15, { "font-size": 12, "font-weight": 600 }));
    out.push(...textLines(left, top + 12 + (titles[i]?.length ?? 0) * 15, says[i] ?? [], 14, { "font-size": 11.5, fill: "var(--ink-2)" }));
    out.push(...drawPanel(panel, left, top + head + 8, each, high));
  });
  return drawing(width, 26 + Math.ceil(all.length / across) * tall, out);
}

/** A path breaks behind its dots. */
const broken = (path: string, width: number): string[] => wrapped(path.replaceAll(".", ". "), width, 12.6, 3).map((words) => words.replaceAll(". ", "."));

function legend(lines: Along["lines"]): SVGElement[] {
  let x = 0;
  return lines.flatMap((found) => {
    const look = looks[found.of] ?? plain;
    const out = [line(x, 8, x + 26, 8, { stroke: look.colour, "stroke-width": 2, "stroke-dasharray": look.dash }), sign(look.sign, x + 13, 8, look.colour), text(x + 32, 12, found.words, { fill: "var(--ink-2)" })];
    x += 32 + widthOf(found.words, 12) + 22;
    return out;
  });
}

function drawPanel(panel: Along, left: number, top: number, width: number, high: number): SVGElement[] {
  const [low, most] = [Math.min(...panel.at), Math.max(...panel.at)];
  const x = scaled([low, most], [left + 36, left + width - 10]);
  const y = scaled([0, high], [top + plot, top]);
  const out: SVGElement[] = [];
  for (const tick of ticks(0, high, 5)) {
    out.push(line(left + 28, y(tick), left + width, y(tick), { stroke: tick === 0 ? "var(--ink-2)" : "var(--line-2)" }));
    out.push(text(left + 23, y(tick) + 4, String(Math.round(100 * tick)), { "text-anchor": "end", "font-size": 11, fill: "var(--ink-2)" }));
  }
  for (const tick of ticks(low, most, 5)) out.push(text(x(tick), top + plot + 15, String(tick), { "text-anchor": "middle", "font-size": 11, fill: "var(--ink-2)" }));
  if (panel.central !== undefined && panel.central >= low && panel.central <= most)
    out.push(line(x(panel.central), top, x(panel.central), top + plot, { stroke: "var(--ink-2)", "stroke-dasharray": "1 3" }));
  for (const found of panel.lines) {
    const look = looks[found.of] ?? plain;
    const places = found.points.map((point, i) => [x(panel.at[i] ?? 0), point] as const);
    const path = places.map(([at, point], i) => `${i === 0 ? "M" : "L"}${at.toFixed(1)} ${y(point.p).toFixed(1)}`).join("");
    out.push(svg("path", { d: path, fill: "none", stroke: look.colour, "stroke-width": 1.8, "stroke-dasharray": look.dash }));
    for (const [at, { p, error }] of places) {
      out.push(line(at, y(Math.min(high, p + error)), at, y(Math.max(0, p - error)), { stroke: look.colour, "stroke-opacity": 0.6, "stroke-width": 3 }));
      out.push(sign(look.sign, at, y(p), look.colour));
    }
  }
  return out;
}

function sign(shape: "circle" | "square" | "diamond", x: number, y: number, fill: string): SVGElement {
  if (shape === "circle") return svg("circle", { cx: x, cy: y, r: 3.5, fill });
  const turn = shape === "diamond" ? `rotate(45 ${x.toFixed(1)} ${y.toFixed(1)})` : "";
  return svg("rect", { x: x - 3.1, y: y - 3.1, width: 6.2, height: 6.2, fill, transform: turn });
}
