// Decides the order of the report: the brief, then the annex by question, then what all of it rests on.
import { useEffect } from "preact/hooks";
import { Assumptions } from "./annex/assumptions/Assumptions";
import { ChannelsSection } from "./annex/channels/ChannelsSection";
import { ConfidenceSection } from "./annex/confidence/ConfidenceSection";
import { DealsSection } from "./annex/deals/DealsSection";
import { EvidenceSection } from "./annex/evidence/EvidenceSection";
import { HingesSection } from "./annex/hinges/HingesSection";
import { Method } from "./annex/method/Method";
import { NegotiationSection } from "./annex/negotiation/NegotiationSection";
import { ScenariosSection } from "./annex/scenarios/ScenariosSection";
import { ShocksSection } from "./annex/shocks/ShocksSection";
import { StructureSection } from "./annex/structure/StructureSection";
import { StuckSection } from "./annex/stuck/StuckSection";
import { Brief } from "./brief/Brief";
import { fitBrief, paperWhilePrinting } from "./brief/fit";
import { ChainTip } from "./parts/ChainTip";
import { Contents } from "./parts/Contents";
import { arrangeFocus, moveFocus } from "./parts/focus";
import { Notes } from "./parts/Notes";
import { PageProvider, type Page } from "./result/page";

export function Report({ page }: { page: Page }) {
  useEffect(() => {
    const main = document.querySelector("main");
    if (main === null) return undefined;
    arrangeFocus(main);
    const watch = new MutationObserver(() => arrangeFocus(main));
    watch.observe(main, { childList: true, subtree: true });
    document.addEventListener("keydown", moveFocus);
    const brief = document.getElementById("brief");
    if (brief !== null) fitBrief(brief);
    const printing = brief === null ? () => {} : paperWhilePrinting(brief);
    return () => {
      printing();
      watch.disconnect();
      document.removeEventListener("keydown", moveFocus);
    };
  }, []);
  return (
    <PageProvider value={page}>
      <a class="skip" href="#annex">
        To the annex
      </a>
      <div class="layout">
        <Contents />
        <main>
          <Brief />
          <div id="annex">
            <NegotiationSection />
            <StuckSection />
            <StructureSection />
            <ChannelsSection />
            <DealsSection />
            <ScenariosSection />
            <ShocksSection />
            <ConfidenceSection />
            <HingesSection />
            <EvidenceSection />
            <Assumptions />
            <Method />
            <Notes of="brief" />
          </div>
        </main>
      </div>
      <ChainTip />
    </PageProvider>
  );
}
