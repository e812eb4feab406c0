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

for (const { name, file } of reports)
  test(`${name}: the brief fills two pages of A4, the annex begins on the third; nothing is cut off`, () =>
    withPage(browser, file, { width: 680 }, async (page) => {
      const whole = pages(await page.pdf(paper));
      const first = whole.headings.find(({ title }) => title === titleOf("negotiation"));
      assert.equal(first?.page, 3, `headings: ${JSON.stringify(whole.headings.slice(0, 8))}`);
      assert.ok(whole.count < 150, `${whole.count} pages`);

      await page.emulateMedia({ media: "print" }); // A4 less its margins is 180 mm, 680 px
      await settled(page);
      assert.deepEqual(await overTheEdge(page), []);
      // Two pages are no feat where a sheet cuts off what does not fit.
      const sheets = await page.evaluate(() => [...document.querySelectorAll("#brief .sheet")].map((sheet) => sheet.scrollHeight - sheet.clientHeight));
      assert.equal(sheets.length, 2);
      assert.deepEqual(sheets.filter((over) => over > 1), [], "px of the brief's sheets cut off");
      const notes = await page.evaluate(() => ({
        written: document.querySelectorAll(".notes > li").length,
        called: [...document.querySelectorAll("#brief data.num[data-note]")].map((number) => Number(number.dataset.note)),
        shown: document.querySelector(".notes")?.getClientRects().length > 0,
      }));
      assert.equal(Math.max(0, ...notes.called), notes.written, "each note is called by a number");
      assert.ok(notes.shown || notes.written === 0);

      await page.addStyleTag({ content: "main > :not(#brief) { display: none !important }" });
      assert.equal(pages(await page.pdf(paper)).count, 2);
      assert.deepEqual(page.faults, []);
    }));

/** What stands over the paper's edge, or is cut off by a box that scrolls on a screen. */
function overTheEdge(page) {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    const shown = [...document.querySelectorAll("main *")].filter((each) => each.getClientRects().length > 0 && !each.closest(".aloud"));
    return shown
      .filter((each) => each.getBoundingClientRect().right > edge + (each.closest("svg") ? 6 : 0) || (getComputedStyle(each).overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1))
      .map((each) => `${each.closest("section, article")?.id}: ${Math.round(each.getBoundingClientRect().right - edge)} px ${each.outerHTML.slice(0, 90)}`)
      .slice(0, 8);
  });
}
