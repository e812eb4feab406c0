// Whether the printed report is what is carried into the room: the brief on exactly two pages, the annex from the third,
// nothing cut off, and a note for every number of the brief that rests on something.
import assert from "node:assert/strict";
import { test } from "node:test";
import { launched, settled, withPage } from "./help/browser.mjs";
import { compiled } from "./help/compiled.mjs";
import { pages } from "./help/pdf.mjs";
import { reports } from "./help/reports.mjs";

const browser = await launched();
const { titleOf } = await compiled("sections.ts");
const paper = { preferCSSPageSize: true, outline: true, tagged: true };

for (const { name, file } of reports) {
  test(`${name}: the brief fills two pages of A4, the annex begins on the third`, () =>
    withPage(browser, file, {}, async (page) => {
      const whole = pages(await page.pdf(paper));
      const first = whole.headings.find(({ title }) => title === titleOf("negotiation"));
      assert.equal(first?.page, 3, `headings: ${JSON.stringify(whole.headings.slice(0, 8))}`);
      assert.ok(whole.headings.some(({ page }) => page === 2), "something begins on the second page");
      assert.ok(whole.count < 120, `${whole.count} pages`);
      await page.addStyleTag({ content: "@media print { main > :not(#brief) { display: none !important } }" });
      assert.equal(pages(await page.pdf(paper)).count, 2);
      assert.deepEqual(page.faults, []);
    }));

  test(`${name}: nothing stands over the paper's edge`, () =>
    withPage(browser, file, { width: 680 }, async (page) => {
      await page.emulateMedia({ media: "print" }); // A4 less its margins is 180 mm, 680 px
      await settled(page);
      const over = await page.evaluate(() => [...document.querySelectorAll("main *")].filter((each) => each.getClientRects().length > 0 && !each.closest(".aloud") && each.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((each) => each.outerHTML.slice(0, 90)));
      assert.deepEqual(over.slice(0, 10), []);
    }));

  test(`${name}: numbers of the brief have notes on paper`, () =>
    withPage(browser, file, {}, async (page) => {
      await page.emulateMedia({ media: "print" });
      const found = await page.evaluate(() => ({
        notes: document.querySelectorAll(".notes > li").length,
        given: [...document.querySelectorAll("#brief data.num[data-note]")].map((number) => Number(number.dataset.note)),
        shown: document.querySelector(".notes")?.getClientRects().length > 0,
      }));
      assert.equal(Math.max(0, ...found.given), found.notes, "each note is called by a number");
      assert.ok(found.shown);
    }));
}
