// Decides how a curve of the runs is named: "leader_exit.P" is "P: leader has left".
import { Name } from "../../parts/Num";
import { usePage, type Page } from "../../result/page";

const plain: Record<string, string> = {
  deal: "a deal",
  agreement: "agreement (deal or pause)",
  escalation: "escalation",
  pause: "a pause",
  pause_in_force: "a pause is in force",
  partial: "a pause, no deal",
  stalemate: "stalemate",
  withdrawal: "mediators gone",
};

const happenings: Record<string, { of: string; words: string }> = {
  leader_exit: { of: "parties", words: "leader has gone" },
  government_fall: { of: "parties", words: "government has fallen" },
  mediator_exit: { of: "mediators", words: "has left" },
  backer_entry: { of: "backers", words: "has entered" },
};

function parted(name: string): { actor: string; words: string } | undefined {
  const dot = name.indexOf(".");
  const found = dot < 0 ? undefined : happenings[name.slice(0, dot)];
  return found ? { actor: `${found.of}/${name.slice(dot + 1)}`, words: found.words } : undefined;
}

export function curveWords(page: Page, name: string): string {
  const found = parted(name);
  return found ? `${page.word(found.actor)}: ${found.words}` : (plain[name] ?? name.replaceAll("_", " "));
}

export function CurveName({ of }: { of: string }) {
  const found = parted(of);
  if (!found) return <>{curveWords(usePage(), of)}</>;
  return (
    <>
      <Name of={found.actor} />: {found.words}
    </>
  );
}
