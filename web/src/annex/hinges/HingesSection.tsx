import { Section } from "../../parts/Section";
import { titleOf } from "../../sections";

export function HingesSection() {
  return (
    <Section id="hinges" title={titleOf("hinges")}>
      <p>…</p>
    </Section>
  );
}
