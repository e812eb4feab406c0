// Whether the page can be read by everybody: axe-core's rules in light and dark, wide and narrow; no sideways scrolling.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { launched, unfolded, withPage } from "./help/browser.mjs";
import { reports } from "./help/reports.mjs";

const browser = await launched();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Serious and critical violations, a line each. */
async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ["violations"],
      runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.slice(0, 4).map((node) => `${id} (${nodes.length}): ${node.html.slice(0, 140)} ${(node.any[0]?.message ?? "").slice(0, 160)}`));
  });
}

test("axe sees a picture without words", () =>
  withPage(browser, reports[0].file, {}, async (page) => {
    await page.evaluate(() => document.querySelector("main").append(document.createElement("img")));
    assert.match((await violations(page)).join("\n"), /image-alt/);
  }));

for (const { name, file } of reports) {
  for (const [width, colorScheme] of [
    [1440, "light"],
    [1440, "dark"],
    [390, "light"],
    [390, "dark"],
  ])
    test(`${name}: no serious violation at ${width} px, ${colorScheme}`, () =>
      withPage(browser, file, { width, colorScheme }, async (page) => {
        await unfolded(page);
        assert.deepEqual(await violations(page), []);
      }));

  for (const width of [390, 320])
    test(`${name}: no sideways scrolling at ${width} px`, () =>
      withPage(browser, file, { width, height: 700 }, async (page) => {
        await unfolded(page);
        const { over, wide } = await page.evaluate(() => {
          const edge = document.documentElement.clientWidth;
          // What scrolls inside itself may be wider.
          const scrolls = (each) => { for (let up = each.parentElement; up; up = up.parentElement) if (getComputedStyle(up).overflowX !== "visible") return true; return false; };
          return {
            wide: document.documentElement.scrollWidth - edge,
            over: [...document.querySelectorAll("body *")].filter((each) => each.getBoundingClientRect().right > edge + 1 && !scrolls(each)).map((each) => each.outerHTML.slice(0, 100)).slice(0, 6),
          };
        });
        assert.ok(wide <= 0, `${wide} px too wide: ${over.join("\n")}`);
      }));
}

for (const { name, file } of reports)
  test(`${name}: every drawing has a title, words and a table`, () =>
    withPage(browser, file, {}, async (page) => {
      const bare = await page.evaluate(() =>
        [...document.querySelectorAll("main svg")]
          .filter((svg) => !svg.closest("[aria-hidden=true]") && svg.closest("svg") === svg && !svg.parentElement.closest("svg"))
          .filter((svg) => !svg.getAttribute("aria-label") || svg.getAttribute("role") !== "img" || !svg.closest("figure")?.querySelector("figcaption") || !svg.closest("figure")?.querySelector("table tbody tr"))
          .map((svg) => `${svg.closest("section")?.id}: ${svg.outerHTML.slice(0, 100)}`),
      );
      assert.deepEqual(bare, []);
    }));
