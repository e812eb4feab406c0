// Decides how the one text stands: as a draft that nobody agreed, with its open slots marked.
import { Text } from "../../parts/Num";
import type { At } from "../../result/located";

const open = /\[open\]$/;

export function Draft({ lines }: { lines: At<string>[] }) {
  return (
    <div class="draft">
      <p class="stamp">illustration from assumptions</p>
      {lines.map((line, i) => (
        <Text key={line.path} at={line} as="p" class={i === 0 ? "said" : open.test(line.value) ? "open" : undefined} />
      ))}
      <p class="reading">
        The full agreement that most draws ratify, written as one text. Slots marked open are for the table to fill: nothing in the model says who would do what first,
        who would verify it, or who would stand behind it.
      </p>
    </div>
  );
}
