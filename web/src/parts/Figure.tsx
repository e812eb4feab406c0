// Decides what every drawing comes with: a title, its words, its table, and both as files.
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { csv, save, svgText, tableRows } from "./download";
import { Table, type Column, type Row } from "./Table";

interface FigureProps {
  /** Also the name of its files. */
  id: string;
  title: string;
  /** The text alternative: what the drawing shows, in a sentence or two, without numbers. */
  describes: string;
  /** Draws for a width in px; runs again when the width or the colours change. A figure that the page lays out itself,
   * as its children, has none. */
  draw?: (width: number) => SVGSVGElement;
  /** A drawing that may be wider than the page: it keeps its size and scrolls in its own region. */
  wide?: boolean;
  /** The same in numbers. */
  columns: Column[];
  rows: Row[];
  /** Between the words and the drawing: a legend, controls. */
  above?: ComponentChildren;
  children?: ComponentChildren;
}

export function Figure({ id, title, describes, draw, wide, columns, rows, above, children }: FigureProps) {
  const holder = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  useEffect(() => {
    if (draw === undefined || width === 0 || holder.current === null) return;
    const svg = draw(width);
    for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label"); // Plot's; the image is one
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", `${title}. ${describes}`);
    holder.current.replaceChildren(svg);
  }, [width, draw]);

  const saveTable = () => {
    const found = table.current?.querySelector("table");
    if (found) save(`${id}.csv`, "text/csv", csv(tableRows(found)));
  };
  const saveDrawing = () => {
    const found = holder.current?.querySelector("svg");
    if (found) save(`${id}.svg`, "image/svg+xml", svgText(found));
  };
  return (
    <figure class="figure" id={id}>
      <figcaption>
        <strong>{title}</strong> <span class="reading">{describes}</span>
      </figcaption>
      {above}
      {draw === undefined ? null : wide ? (
        <div class="drawing wide" ref={holder} role="region" aria-label={title} tabIndex={0} />
      ) : (
        <div class="drawing" ref={holder} />
      )}
      {children}
      <details class="as-table" ref={table as never}>
        <summary>The same as a table</summary>
        <Table caption={title} columns={columns} rows={rows} quiet />
      </details>
      <p class="files">
        <button type="button" onClick={saveTable} aria-label={`Save the table of “${title}” as CSV`}>
          CSV
        </button>
        {draw === undefined ? null : (
          <button type="button" onClick={saveDrawing} aria-label={`Save the drawing “${title}” as SVG`}>
            SVG
          </button>
        )}
      </p>
    </figure>
  );
}

/** The width of an element, in px, as it changes; print draws at the width of the paper. */
function useWidth(of: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (of.current === null) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      const found = Math.floor(entry?.contentRect.width ?? 0);
      if (found > 0) setWidth((before) => (Math.abs(found - before) < 2 ? before : found));
    });
    watch.observe(of.current);
    return () => watch.disconnect();
  }, []);
  return width;
}
