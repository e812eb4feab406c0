import { Section } from "../../parts/Section";
import { titleOf } from "../../sections";

export function NegotiationSection() {
  return (
    <Section id="negotiation" title={titleOf("negotiation")}>
      <p>…</p>
    </Section>
  );
}
