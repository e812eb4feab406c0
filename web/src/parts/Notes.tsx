// Decides what stands for hovering on paper: numbered notes, one for each distinct ground that numbers rest on.
import { useEffect, useState } from "preact/hooks";
import { usePage } from "../result/page";
import { chainOf, type Chain } from "../result/trace";
import { writtenAs } from "./ChainCard";
import { Section } from "./Section";

const most = 4;

/** Numbers the numbers of `root` by what they rest on, in the order in which they stand; returns the notes. */
export function numbered(root: ParentNode, chain: (path: string) => Chain): Chain[] {
  const notes = new Map<string, { note: number; chain: Chain }>();
  for (const element of root.querySelectorAll<HTMLElement>("data.num[data-path]")) {
    const found = chain(element.dataset.path ?? "");
    if (found.numbers.length === 0 && found.claims.length === 0) continue;
    if (!notes.has(found.row)) notes.set(found.row, { note: notes.size + 1, chain: found });
    element.dataset.note = String(notes.get(found.row)?.note);
  }
  onlyLast(root);
  return [...notes.values()].map((each) => each.chain);
}

/** Where numbers that rest on the same stand side by side, the last one keeps the note. */
function onlyLast(root: ParentNode): void {
  const all = [...root.querySelectorAll<HTMLElement>("data.num[data-note]")];
  const block = (of: HTMLElement | undefined) => of?.closest("td,th,li,p");
  const repeated = all.filter((element, i) => all[i + 1]?.dataset.note === element.dataset.note && block(all[i + 1]) === block(element));
  for (const element of repeated) delete element.dataset.note;
}

/** Printed only. Notes are given to the brief: the annex has each number's path beside it, and the lists at its end. */
export function Notes({ of }: { of: string }) {
  const { result } = usePage();
  const [notes, setNotes] = useState<Chain[]>([]);
  useEffect(() => {
    const root = document.getElementById(of);
    if (root) setNotes(numbered(root, (path) => chainOf(result, path)));
  }, []);
  return (
    <div class="print-only">
      <Section id="notes" title="Notes: what the numbers of the brief rest on">
        <ol class="notes">
          {notes.map((chain) => (
            <li key={chain.row}>{noteText(chain)}</li>
          ))}
        </ol>
      </Section>
    </div>
  );
}

function noteText({ row, numbers, claims }: Chain) {
  const shown = numbers.slice(0, most).map(({ path, number }) => `${path}: ${writtenAs(number)}, ${number.reason}`);
  const rest = numbers.length - shown.length;
  const claimed = claims.slice(0, most).map(({ id }) => id);
  return (
    <>
      <code>{row}</code> {shown.join("; ")}
      {rest > 0 ? `; and ${rest} more numbers, listed under Assumptions` : ""}
      {claimed.length > 0 ? `. Claims: ${claimed.join(", ")}${claims.length > most ? ` and ${claims.length - most} more` : ""}` : ". No claim"}
    </>
  );
}
