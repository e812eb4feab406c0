import { Section } from "../../parts/Section";
import { titleOf } from "../../sections";

export function ShocksSection() {
  return (
    <Section id="shocks" title={titleOf("shocks")}>
      <p>…</p>
    </Section>
  );
}
