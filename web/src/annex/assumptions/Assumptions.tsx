import { Section } from "../../parts/Section";
import { titleOf } from "../../sections";

export function Assumptions() {
  return (
    <Section id="assumptions" title={titleOf("assumptions")}>
      <p>…</p>
    </Section>
  );
}
