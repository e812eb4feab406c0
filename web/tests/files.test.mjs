// Whether tables and drawings can be saved without a network, and hold what the page shows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { launched, settled, withPage } from "./help/browser.mjs";
import { parsedCsv } from "./help/csv.mjs";
import { reports } from "./help/reports.mjs";
import { saved } from "./help/saved.mjs";

const browser = await launched();

for (const { name, file } of reports)
  test(`${name}: every table saves as CSV and reads back, every drawing as SVG`, () =>
    withPage(browser, file, { acceptDownloads: true }, async (page) => {
      const figures = await page.locator("main figure:has(.files)").all();
      if (["gaza", "village-well"].includes(name)) assert.ok(figures.length > 0, "no figure");
      const files = new Set();
      for (const figure of figures) {
        await figure.scrollIntoViewIfNeeded();
        const id = await figure.getAttribute("id");
        const table = await saved(page, figure.getByRole("button", { name: "CSV" }));
        assert.match(table.name, /^[a-z0-9-]+\.csv$/);
        assert.ok(!files.has(table.name), `${table.name} twice`);
        files.add(table.name);

        const rows = parsedCsv(table.text);
        const shown = await figure.evaluate((element) =>
          [...element.querySelector(".as-table table").rows].filter((row) => !row.classList.contains("note")).map((row) =>
            [...row.cells].map((cell) => {
              const numbers = [...cell.querySelectorAll("data.num")];
              const alone = numbers.length === 1 && cell.textContent.trim() === numbers[0].textContent.trim();
              return alone ? { number: numbers[0].value } : { text: cell.textContent.replace(/\s+/g, " ").trim() };
            }),
          ),
        );
        assert.equal(rows.length, shown.length, `${id}: rows`);
        shown.forEach((row, i) =>
          row.forEach((cell, j) => {
            const held = rows[i][j];
            if ("number" in cell) assert.equal(Number(held), Number(cell.number), `${id}: row ${i}, column ${j}`);
            else assert.equal(held.replace(/^'(?=[=+\-@\t\r])/, ""), cell.text, `${id}: row ${i}, column ${j}`);
            assert.ok(!/^[=+\-@\t\r]/.test(held) || /^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(held), `${id}: a formula: ${held}`);
          }),
        );

        // What is laid out in elements, not drawn, has no file of a drawing.
        const drawn = await figure.evaluate((element) => element.querySelector("svg[role=img]") !== null);
        const svg = figure.getByRole("button", { name: "SVG" });
        assert.equal(await svg.count(), drawn ? 1 : 0, `${id}: a drawing can be saved`);
        if (!drawn) continue;
        const drawing = await saved(page, svg);
        assert.match(drawing.name, /^[a-z0-9-]+\.svg$/);
        const problem = await page.evaluate((text) => {
          const svg = new DOMParser().parseFromString(text, "image/svg+xml");
          const error = svg.querySelector("parsererror")?.textContent;
          const foreign = [...svg.querySelectorAll("script, foreignObject, image, a, use")].map((each) => each.outerHTML);
          const handlers = [...svg.querySelectorAll("*")].flatMap((each) => [...each.attributes]).filter(({ name, value }) => /^on/i.test(name) || /javascript:|https?:\/\/(?!www\.w3\.org)/i.test(value));
          return error ?? (foreign.length + handlers.length > 0 ? `${foreign} ${handlers.map(({ name }) => name)}` : svg.documentElement.localName === "svg" ? null : "no svg");
        }, drawing.text);
        assert.equal(problem, null, `${id}.svg`);
        assert.ok(!drawing.text.includes("var(--"), `${id}.svg: colours of the page's theme`);
      }
      await settled(page);
      assert.deepEqual(page.faults.filter((fault) => !fault.startsWith("request: blob:")), []);
    }));
