import { Section } from "../../parts/Section";
import { titleOf } from "../../sections";

export function ConfidenceSection() {
  return (
    <Section id="confidence" title={titleOf("confidence")}>
      <p>…</p>
    </Section>
  );
}
