// Decides how one party's stand is drawn on an issue's scale: its sign at what it would like best, the part its red line
// leaves open, a flag at its public commitment.
import { PartySign } from "../../parts/PartyMark";
import { partyColour } from "../../theme/colours";
import type { Stand } from "./stands";

const percent = (part: number) => `${100 * part}%`;

export function Lane({ stand, index, levels, now }: { stand: Stand; index: number; levels: number; now: number }) {
  const { open, limit, ideal, committed } = stand;
  return (
    <div class="lane" style={{ "--own": partyColour(index) }} aria-hidden="true">
      {now < 0 ? null : <i class="now" style={{ left: percent(now / levels), width: percent(1 / levels) }} />}
      <i class="axis" />
      <i class={`open ${limit === null ? "" : `limit-${limit}`}`} style={{ left: percent(open.from), width: percent(open.to - open.from) }} />
      {Array.from({ length: levels }, (_, i) => (
        <i key={i} class="step-mark" style={{ left: percent((i + 0.5) / levels) }} />
      ))}
      {stand.values.map(({ place, worth }) => (
        <i key={place} class="worth" style={{ left: percent(place), height: percent(worth) }} />
      ))}
      {committed === null ? null : (
        <i class={committed === ideal ? "flag aside" : "flag"} style={{ left: percent(committed) }}>
          <Flag />
        </i>
      )}
      {ideal === null ? null : (
        <i class="ideal" style={{ left: percent(ideal) }}>
          <PartySign index={index} />
        </i>
      )}
    </div>
  );
}

export function Flag() {
  return (
    <svg viewBox="0 0 12 14" width="12" height="14" aria-hidden="true">
      <path d="M2 14V1l9 3.2L2 7.600" fill="var(--card)" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" />
    </svg>
  );
}
