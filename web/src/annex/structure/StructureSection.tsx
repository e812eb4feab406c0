import { Section } from "../../parts/Section";
import { titleOf } from "../../sections";

export function StructureSection() {
  return (
    <Section id="structure" title={titleOf("structure")}>
      <p>…</p>
    </Section>
  );
}
