// Decides how statements are told about what would follow beyond the talks: attributed, never computed.
import { Claims } from "../../parts/ClaimLine";
import { Part, Reading } from "../../parts/Section";
import { usePage } from "../../result/page";

const outcomeWords: Record<string, string> = {
  agreement: "If there is an agreement",
  deal: "If there is a deal",
  pause: "If there is a pause",
  partial: "If there is a pause",
  escalation: "If it escalates",
  stalemate: "If it stays as it is",
  left: "If mediators leave",
  withdrawal: "If mediators leave",
};

export function BeyondTheTable() {
  const found = Object.entries(usePage().result.consequences).filter(([, claims]) => claims.length > 0);
  if (found.length === 0) return null;
  return (
    <Part id="beyond" title="Beyond the table">
      <Reading>What is said to follow: as attributed, never computed.</Reading>
      <div class="beside">
        {found.map(([outcome, claims]) => (
          <div key={outcome}>
            <h4>{outcomeWords[outcome] ?? <span data-fixed>{`If: ${outcome}`}</span>}</h4>
            <Claims ids={claims} />
          </div>
        ))}
      </div>
    </Part>
  );
}
