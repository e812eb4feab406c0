// Decides the axis below differences: always with 0, wide enough for every mark, ticks at whole runs in 100.
import type { DotMark } from "./words";

export interface Axis {
  left: number;
  right: number;
  at: (p: number) => number;
  /** Runs in 100. */
  ticks: number[];
}

export function axisOf(marks: DotMark[], left: number, right: number): Axis {
  const ends = marks.flatMap(({ p, se, range }) => [p - 2 * se, p + 2 * se, ...(range ?? [])]).map((end) => 100 * end);
  const [low, high] = [Math.min(-1, ...ends), Math.max(1, ...ends)];
  const step = [1, 2, 5, 10, 20, 25, 50].find((each) => ((right - left) * each) / (high - low) >= 52) ?? 100;
  const from = Math.ceil(low / step - 0.001);
  const to = Math.floor(high / step + 0.001);
  const ticks = Array.from({ length: to - from + 1 }, (_, i) => (from + i) * step);
  return { left, right, ticks, at: (p) => left + ((right - left) * (100 * p - low)) / (high - low) };
}
