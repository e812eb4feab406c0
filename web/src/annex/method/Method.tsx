import { Section } from "../../parts/Section";
import { titleOf } from "../../sections";

export function Method() {
  return (
    <Section id="method" title={titleOf("method")}>
      <p>…</p>
    </Section>
  );
}
