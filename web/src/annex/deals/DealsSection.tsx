import { Section } from "../../parts/Section";
import { titleOf } from "../../sections";

export function DealsSection() {
  return (
    <Section id="deals" title={titleOf("deals")}>
      <p>…</p>
    </Section>
  );
}
