// Decides how a number, a range and a text of the result stand on the page: with the place they come from, so that
// the chain to the claims opens on them and a test can read every one again.
import { At } from "../result/located";
import { usePage } from "../result/page";
import type { Pair } from "../result/types";
import { formatted, type Format } from "../words/format";

interface NumProps {
  at: At<number | null | undefined>;
  as: Format;
  unit?: string;
}

/** A number, or an en dash where none stands. */
export function Num({ at, as, unit }: NumProps) {
  if (typeof at.value !== "number") return <span class="none">–</span>;
  return (
    <data class="num" value={String(at.value)} data-path={at.path} data-as={as}>
      {formatted(at.value, as)}
      {unit === undefined ? null : `\u00a0${unit}`}
    </data>
  );
}

/** "45–61", or "+6 to +15" where there is a sign. Both ends carry their places. */
export function Range({ at, as }: { at: At<Pair | null | undefined>; as: Format }) {
  if (!at.present) return null;
  const between = as === "more100" || as === "signed2" ? " to " : "–";
  return (
    <span class="range">
      <Num at={at.at(0)} as={as} />
      {between}
      <Num at={at.at(1)} as={as} />
    </span>
  );
}

/** A text of the result, letter by letter. */
export function Text({ at, as = "span", class: name }: { at: At<string | null | undefined>; as?: "span" | "p" | "h1" | "li"; class?: string }) {
  if (typeof at.value !== "string") return null;
  const Tag = as;
  return (
    <Tag class={name} data-path={at.path} dir="auto">
      {at.value}
    </Tag>
  );
}

/** The name of `parties/ID`, `issues/ID`, `levels/ISSUE/ID`, …; the id itself where it has none. */
export function Name({ of }: { of: string }) {
  const at = usePage().name(of);
  if (at === undefined)
    return (
      <bdi class="name" data-fixed>
        {of.slice(of.lastIndexOf("/") + 1)}
      </bdi>
    );
  return (
    <bdi class="name" data-path={at.path}>
      {at.value}
    </bdi>
  );
}

/** Words of our own that hold digits: sizes of a model, terms, references. */
export function Fixed({ children }: { children: preact.ComponentChildren }) {
  return <span data-fixed>{children}</span>;
}
