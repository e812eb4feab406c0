// Decides what every drawing comes with: a title, its words, its table, and both as files.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
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
  useLayoutEffect(() => {
    const paint = (at: number) => {
      if (draw === undefined || at === 0 || holder.current === null) return;
      holder.current.replaceChildren(image(draw(at), `${title}. ${describes}`));
    };
    const [onPaper, onScreen] = [() => paint(wide ? width : paperWidth), () => paint(width)];
    onScreen();
    addEventListener("beforeprint", onPaper);
    addEventListener("afterprint", onScreen);
    return () => {
      removeEventListener("beforeprint", onPaper);
      removeEventListener("afterprint", onScreen);
    };
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

/** 180 mm of paper in px. */
const paperWidth = 680;

/** To readers aloud a drawing is one image with its description; Plot's own labels inside it go. */
function image(svg: SVGSVGElement, label: string): SVGSVGElement {
  for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  return svg;
}

/** The width of an element, in px, as it changes. */
function useWidth(of: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (of.current === null) return undefined;
    const found = (pixels: number) => {
      const whole = Math.floor(pixels);
      if (whole > 0) setWidth((before) => (Math.abs(whole - before) < 2 ? before : whole));
    };
    found(of.current.clientWidth);
    const watch = new ResizeObserver(([entry]) => found(entry?.contentRect.width ?? 0));
    watch.observe(of.current);
    return () => watch.disconnect();
  }, []);
  return width;
}
