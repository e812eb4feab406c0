// Decides what stands below a place: answer, numbers, judgements, claims, sources. The same walk as `detente why`.
import type { Claim, NumberOfCase, Result, Source, TraceRow } from "./types";

export interface Chain {
  /** The row of the trace that was found: places with the same row rest on the same. */
  row: string;
  numbers: { path: string; number: NumberOfCase }[];
  claims: { id: string; claim: Claim }[];
  sources: { id: string; source: Source }[];
}

const own = <T>(record: Record<string, T>, key: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined;

/** The longest pointer of the trace that begins `pointer` at a boundary; "" where there is none. */
export function nearestTraced(trace: Record<string, TraceRow>, pointer: string): string {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
    const prefix = pointer.slice(0, end);
    if (own(trace, prefix)) return prefix;
  }
  return "";
}

/** The paths under a row, those it takes over from another row expanded. */
export function tracedPaths(trace: Record<string, TraceRow>, pointer: string): string[] {
  const row = own(trace, pointer);
  if (!row) return [];
  if (Array.isArray(row)) return row;
  const rest = row.then.length < pointer.length ? tracedPaths(trace, row.then) : [];
  return [...new Set([...row.first, ...rest])];
}

/** Places inside `numbers` and `evidence` are their own ground. */
function ground(result: Result, pointer: string): { row: string; paths: string[]; claims: string[] } {
  const [, top, second, third] = pointer.split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (top === "numbers" && second !== undefined) return { row: `/numbers/${second}`, paths: [second], claims: [] };
  if (top === "evidence" && second === "claims" && third !== undefined)
    return { row: `/evidence/claims/${third}`, paths: [], claims: [third] };
  const row = nearestTraced(result.trace, pointer);
  return { row, paths: tracedPaths(result.trace, row), claims: claimAt(result, row) };
}

/** A row that stands for a claim, as those of the sixth answer do. */
function claimAt(result: Result, row: string): string[] {
  let node: unknown = result;
  for (const part of row.split("/").slice(1)) node = (node as Record<string, unknown> | undefined)?.[part];
  const claim = (node as { claim?: unknown } | undefined)?.claim;
  return row !== "" && typeof claim === "string" ? [claim] : [];
}

export function chainOf(result: Result, pointer: string): Chain {
  const { row, paths, claims } = ground(result, pointer);
  const numbers = paths.flatMap((path) => {
    const number = own(result.numbers, path);
    return number ? [{ path, number }] : [];
  });
  const ids = new Set([...claims, ...numbers.flatMap(({ number }) => number.because)]);
  const found = [...ids].flatMap((id) => {
    const claim = own(result.evidence.claims, id);
    return claim ? [{ id, claim }] : [];
  });
  const named = [...found.flatMap(({ claim }) => claim.sources), ...numbers.map(({ number }) => number.source)];
  const sources = [...new Set(named)].flatMap((id) => {
    const source = own(result.evidence.sources, id);
    return source ? [{ id, source }] : [];
  });
  return { row, numbers, claims: found, sources };
}
