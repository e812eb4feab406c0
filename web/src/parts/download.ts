// Decides what leaves the page, and only by the reader's hand: a table as CSV, a drawing as SVG. Nothing is sent.

/** RFC 4180; a cell that a spreadsheet would take for a formula is given an apostrophe first. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** What a table on the page shows; numbers as they stand in the result. */
export function tableRows(table: HTMLTableElement): string[][] {
  return [...table.rows].filter((row) => !row.classList.contains("note")).map((row) => [...row.cells].map(cellText));
}

function cellText(of: HTMLTableCellElement): string {
  const numbers = of.querySelectorAll<HTMLDataElement>("data.num");
  if (numbers.length === 1 && of.textContent?.trim() === numbers[0]?.textContent?.trim()) return numbers[0]?.value ?? "";
  return (of.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** A drawing on its own: the styles it needs are written into it. */
export function svgText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const from = [svg, ...svg.querySelectorAll<SVGElement>("*")];
  const to = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  const kept = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "fill-opacity", "stroke-opacity", "font-family", "font-size", "font-weight", "text-anchor"];
  from.forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const property of kept) {
      to[i]?.style.setProperty(property, style.getPropertyValue(property));
      to[i]?.removeAttribute(property); // it may name a colour of the page's theme
    }
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

export function save(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // a browser may read it after the click
}
