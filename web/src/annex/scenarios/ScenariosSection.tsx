import { Section } from "../../parts/Section";
import { titleOf } from "../../sections";

export function ScenariosSection() {
  return (
    <Section id="scenarios" title={titleOf("scenarios")}>
      <p>…</p>
    </Section>
  );
}
