// Decides what is read of a PDF that Chromium wrote: its pages in order, and on which of them each heading stands.

/** Objects stand uncompressed in what Chromium (Skia) writes: "12 0 obj << … >>". */
export function pages(pdf) {
  const objects = new Map();
  for (const [, id, body] of pdf.toString("latin1").matchAll(/(?:^|\n)(\d+) 0 obj\s*([\s\S]*?)endobj/g)) objects.set(id, body);
  const ids = (body, key) => [...(body.match(new RegExp(`/${key}\\s*\\[([^\\]]*)\\]`))?.[1] ?? "").matchAll(/(\d+) 0 R/g)].map(([, id]) => id);
  const leaves = (id) => (/\/Type\s*\/Pages\b/.test(objects.get(id)) ? ids(objects.get(id), "Kids").flatMap(leaves) : [id]);
  const top = [...objects.values()].find((body) => /\/Type\s*\/Catalog\b/.test(body)).match(/\/Pages\s+(\d+) 0 R/)[1];
  const order = leaves(top);
  const headings = [...objects.values()].flatMap((body) => {
    const title = body.match(/\/Title\s*\(((?:\\.|[^\\)])*)\)/)?.[1];
    const dest = body.match(/\/Dest\s*\[(\d+) 0 R/)?.[1];
    return title === undefined || dest === undefined ? [] : [{ title, page: order.indexOf(dest) + 1 }];
  });
  return { count: order.length, headings };
}
