import { Section } from "../../parts/Section";
import { titleOf } from "../../sections";

export function ChannelsSection() {
  return (
    <Section id="channels" title={titleOf("channels")}>
      <p>…</p>
    </Section>
  );
}
