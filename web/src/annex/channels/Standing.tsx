// Decides how it is told what a mediator is said to gain or lose: claims with their speakers, no numbers.
import { Claims } from "../../parts/ClaimLine";
import type { Channel } from "../../result/channels";
import type { At } from "../../result/located";

const outcomeWords: Record<string, string> = {
  agreement: "there is an agreement",
  deal: "there is a deal",
  pause: "there is a pause",
  escalation: "it escalates",
  stalemate: "it stays as it is",
  left: "it has left",
};

export function Standing({ at }: { at: At<Channel> }) {
  const { gains_if, loses_if, motive } = at.value.standing;
  const groups = [
    ...Object.entries(gains_if).map(([outcome, ids]) => ({ head: "Said to gain if ", outcome, ids })),
    ...Object.entries(loses_if).map(([outcome, ids]) => ({ head: "Said to lose if ", outcome, ids })),
    { head: "What is said to move it", outcome: "", ids: motive },
  ].filter((group) => group.ids.length > 0);
  if (groups.length === 0) return <p class="reading">No claim says what is in it for this mediator.</p>;
  return (
    <>
      {groups.map(({ head, outcome, ids }) => (
        <div key={head + outcome}>
          <h5>
            {head}
            {outcome === "" ? null : (outcomeWords[outcome] ?? <span data-fixed>{outcome}</span>)}
          </h5>
          <Claims ids={ids} />
        </div>
      ))}
    </>
  );
}
