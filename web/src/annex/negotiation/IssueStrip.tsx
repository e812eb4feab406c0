// Decides how one issue is shown: its levels in ascending order, below them a lane for each party, beside it how likely
// its red line holds and how much the issue matters to it.
import { Name, Num } from "../../parts/Num";
import { PartyName } from "../../parts/PartyMark";
import { Quantity } from "../../parts/Quantity";
import type { At } from "../../result/located";
import type { Issue } from "../../result/negotiation";
import { usePage } from "../../result/page";
import { Lane } from "./Lane";
import type { Stand } from "./stands";

interface IssueStripProps {
  at: At<Issue>;
  stands: Stand[];
  shares: Map<string, number>;
  /** The longest bar of all strips. */
  largest: number;
  weightWord: string;
  /** Whether any party has a red line on any issue. */
  lined: boolean;
}

export function IssueStrip({ at, stands, shares, largest, weightWord, lined }: IssueStripProps) {
  const page = usePage();
  const { levels, now } = at.value;
  const atNow = levels.findIndex((level) => level.id === now);
  return (
    <section class={lined ? "strip" : "strip unlined"} aria-label={at.value.name} data-group>
      <div class="strip-row strip-head">
        <h4>
          <Name of={`issues/${at.value.id}`} />
        </h4>
        <ol class="levels" style={{ gridTemplateColumns: `repeat(${levels.length}, minmax(0, 1fr))` }}>
          {at
            .at("levels")
            .each()
            .map((level, i) => (
              <li key={level.value.id} class={i === atNow ? "now" : undefined} title={level.value.name}>
                <Name of={`levels/${at.value.id}/${level.value.id}`} />
                {i === atNow ? <b> now</b> : null} <Num at={level.at("value")} as="short" />
              </li>
            ))}
        </ol>
        {lined ? <span class="head">red line holds</span> : null}
        <span class="head">{weightWord}</span>
      </div>
      {stands.map((stand) => (
        <div class="strip-row" key={stand.party}>
          <span class="who" title={page.word(`parties/${stand.party}`)}>
            <PartyName id={stand.party} />
          </span>
          <Lane stand={stand} index={page.partyIndex(stand.party)} levels={levels.length} now={atNow} />
          {lined ? (
            <span class="holds">{stand.limit === null ? <span class="none">no red line</span> : <Quantity path={stand.holds} as="percent" />}</span>
          ) : null}
          <span class="weight">
            <Quantity path={stand.weight} as="short" />
            <i class="bar" style={{ width: `${(100 * (shares.get(stand.weight ?? "") ?? 0)) / (largest || 1)}%`, "--own": `var(--party-${(page.partyIndex(stand.party) % 8) + 1})` }} />
          </span>
        </div>
      ))}
    </section>
  );
}
