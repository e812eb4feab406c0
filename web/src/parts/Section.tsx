// Decides what a section of the annex is: a heading that can be linked to, what was asked, and its figures.
import type { ComponentChildren } from "preact";

interface SectionProps {
  id: string;
  title: string;
  /** The question in one sentence, as an analyst would ask it. */
  asks?: string;
  children: ComponentChildren;
}

export function Section({ id, title, asks, children }: SectionProps) {
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} data-fixed>{title}</h2>
      {asks === undefined ? null : <p class="asks">{asks}</p>}
      {children}
    </section>
  );
}

/** A part of a section, with its own heading. */
export function Part({ id, title, children }: { id: string; title: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class="part" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      {children}
    </section>
  );
}

/** How to read what stands above or below: small, always visible. */
export function Reading({ children }: { children: ComponentChildren }) {
  return <p class="reading">{children}</p>;
}

/** Why a part has nothing to show here. */
export function Missing({ children }: { children: ComponentChildren }) {
  return <p class="missing">{children}</p>;
}
