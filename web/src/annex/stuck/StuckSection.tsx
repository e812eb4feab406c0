import { Section } from "../../parts/Section";
import { titleOf } from "../../sections";

export function StuckSection() {
  return (
    <Section id="stuck" title={titleOf("stuck")}>
      <p>…</p>
    </Section>
  );
}
