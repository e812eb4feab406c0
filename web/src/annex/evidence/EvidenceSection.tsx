import { Section } from "../../parts/Section";
import { titleOf } from "../../sections";

export function EvidenceSection() {
  return (
    <Section id="evidence" title={titleOf("evidence")}>
      <p>…</p>
    </Section>
  );
}
