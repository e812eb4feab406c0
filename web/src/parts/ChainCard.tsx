// Decides what is shown below a number: what it rests on, down to the words of the source.
import type { Chain } from "../result/trace";
import type { NumberOfCase } from "../result/types";

const most = { numbers: 6, claims: 5 };

/** A number of the case in one line: its path, as written, its 5–95 % range. */
export function writtenAs(number: NumberOfCase): string {
  const written = number.written ?? `left out: ${number.default ?? ""}`;
  return number.unit ? `${written} (${number.unit})` : written;
}

export function ChainCard({ chain, path }: { chain: Chain; path: string }) {
  const { numbers, claims, sources } = chain;
  if (numbers.length === 0 && claims.length === 0)
    return (
      <div class="chain">
        <p class="pointer">{path}</p>
        <p>It rests on no uncertain number of the case.</p>
      </div>
    );
  return (
    <div class="chain">
      <p class="pointer">{path}</p>
      {numbers.length > 0 ? (
        <>
          <h4>{numbers.length === 1 ? "One number of the case" : `${numbers.length} numbers of the case`}</h4>
          <ul>
            {numbers.slice(0, most.numbers).map(({ path: of, number }) => (
              <li key={of}>
                <code>{of}</code> <b>{writtenAs(number)}</b> <span class={`reason ${reasonClass(number.reason)}`}>{number.reason}</span>
                {number.judgement ? <q>{number.judgement}</q> : null}
              </li>
            ))}
          </ul>
          {more(numbers.length - most.numbers, "numbers")}
        </>
      ) : null}
      {claims.length > 0 ? (
        <>
          <h4>{claims.length === 1 ? "One claim" : `${claims.length} claims`}</h4>
          <ul>
            {claims.slice(0, most.claims).map(({ id, claim }) => (
              <li key={id}>
                {claim.text}{" "}
                <span class="source">
                  {claim.by.join(", ")} {claim.voice}; {claim.places.map((place) => place.at).join("; ")}; {claim.verdict}
                </span>
              </li>
            ))}
          </ul>
          {more(claims.length - most.claims, "claims")}
        </>
      ) : (
        <p>No claim stands under it{sources.length === 0 ? ": judgement and defaults only" : ""}.</p>
      )}
      {sources.length > 0 ? (
        <p class="source">{sources.map(({ source }) => [source.author, source.title].filter(Boolean).join(", ")).join(" · ")}</p>
      ) : null}
    </div>
  );
}

const more = (count: number, of: string) => (count > 0 ? <p class="more">and {count} more {of}; all of them under Assumptions and Evidence</p> : null);

/** A class name for one of the four reasons. */
export const reasonClass = (reason: string): string => `reason-${reason.split(" ")[0]}`;
