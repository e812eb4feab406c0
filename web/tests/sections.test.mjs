// Whether a report opened from disk, without a network, shows all of itself: every section, nothing empty, no fault.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { test } from "node:test";
import { launched, unfolded, withPage } from "./help/browser.mjs";
import { compiled } from "./help/compiled.mjs";
import { reports, shell } from "./help/reports.mjs";

const browser = await launched();
const { sections } = await compiled("sections.ts");

test("the file is at most 1 MB without data", () => assert.ok(statSync(shell).size <= 1_000_000, `${statSync(shell).size} bytes`));

test("every case was analysed", () => assert.equal(process.env.DETENTE_REPORTS_FAILED, ""));

for (const { name, file, result } of reports)
  test(`${name}: every section stands, in order, with something in it`, () =>
    withPage(browser, file, {}, async (page) => {
      await unfolded(page);
      assert.equal(await page.title(), result.case.title);
      const found = await page.evaluate(() =>
        [...document.querySelectorAll("main .brief, main #annex > .section")].map((section) => ({
          id: section.id,
          title: section.querySelector("h1, h2")?.textContent ?? "",
          // What is left when headings and the question asked are taken away.
          said: [...section.children].filter((child) => !child.matches("h1, h2, .asks")).map((child) => child.textContent.trim()).join(" ").length,
        })),
      );
      assert.deepEqual(
        found.map(({ id, title }) => ({ id, title: id === "brief" ? "The brief" : title })),
        sections.map(({ id, title }) => ({ id, title })),
      );
      assert.deepEqual(found.filter(({ said }) => said < 20).map(({ id }) => id), [], "sections without content");
      const links = await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href")).filter((to) => document.getElementById(decodeURIComponent(to.slice(1))) === null));
      assert.deepEqual(links, [], "links that lead nowhere");
      assert.deepEqual(await emptyHeadings(page), [], "headings with nothing below");
      assert.deepEqual(await leaks(page), [], "values printed by mistake");
      assert.deepEqual(await twice(page), [], "ids used twice");
      assert.deepEqual(page.faults, []);
    }));

/** Headings followed by another of the same or a higher rank, or by nothing. */
function emptyHeadings(page) {
  return page.evaluate(() => {
    const rank = (heading) => Number(heading.tagName[1]);
    const headings = [...document.querySelectorAll("main h1, main h2, main h3, main h4")].filter((heading) => heading.getClientRects().length > 0);
    return headings
      .filter((heading, i) => {
        const next = headings[i + 1];
        if (next && rank(next) > rank(heading)) return false;
        const between = document.createRange();
        between.setStartAfter(heading);
        if (next) between.setEndBefore(next);
        else between.setEndAfter(document.querySelector("main"));
        const held = between.cloneContents();
        return held.textContent.trim() === "" && held.querySelector("svg, input, select") === null;
      })
      .map((heading) => heading.textContent);
  });
}

/** What JavaScript writes when a value is missing. */
function leaks(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("body *:not(script):not(style):not(noscript)")]
      .flatMap((element) => [
        ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && !element.closest("[data-path]")).map((node) => node.data),
        ...[...element.attributes].filter(({ name }) => name !== "data-path").map(({ name, value }) => `${name}="${value}"`),
      ])
      .filter((text) => /\bundefined\b|\bNaN\b|\[object |(^|[\s"(])null($|[\s")])|Infinity/.test(text))
      .slice(0, 20),
  );
}

function twice(page) {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  });
}
