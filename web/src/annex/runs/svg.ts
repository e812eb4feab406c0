// Decides how drawings by hand are made: elements, scales and ticks, the same on every machine.

type Attributes = Record<string, string | number>;
type Child = SVGElement | string;

export function svg(tag: string, attributes: Attributes = {}, ...children: Child[]): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(typeof value === "number" ? Math.round(value * 100) / 100 : value));
  element.append(...children);
  return element;
}

export function drawing(width: number, height: number, children: SVGElement[]): SVGSVGElement {
  return svg("svg", { width, height, viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`, "font-size": 12 }, ...children) as SVGSVGElement;
}

export const line = (x1: number, y1: number, x2: number, y2: number, more: Attributes = {}): SVGElement =>
  svg("line", { x1, y1, x2, y2, stroke: "var(--line)", ...more });

export const text = (x: number, y: number, words: string, more: Attributes = {}): SVGElement => svg("text", { x, y, fill: "var(--ink)", ...more }, words);

/** Lines of text below each other; `y` is the first baseline. */
export const textLines = (x: number, y: number, words: readonly string[], step: number, more: Attributes = {}): SVGElement[] =>
  words.map((each, i) => text(x, y + i * step, each, more));

export const scaled =
  (from: readonly [number, number], to: readonly [number, number]) =>
  (value: number): number =>
    to[0] + ((value - from[0]) / (from[1] - from[0] || 1)) * (to[1] - to[0]);

/** Round values from low to high, at most `most` of them. */
export function ticks(low: number, high: number, most: number): number[] {
  const span = high - low || 1;
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step = [1, 2, 5, 10, 20].map((each) => each * power).find((each) => span / each + 1 <= most + 0.001) ?? span;
  const out: number[] = [];
  for (let n = Math.ceil(low / step - 1e-9); n * step <= high + 1e-9 * step; ++n) out.push(Number((n * step).toPrecision(12)));
  return out;
}

/** A long name is cut, so that what is said of it behind stays in sight. */
export const marked = (name: string, mark: string): string => (mark === "" ? name : `${name.length > 150 ? `${name.slice(0, 149)}…` : name} (${mark})`);
