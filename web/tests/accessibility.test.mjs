// Whether the page can be read by everybody: axe-core's rules in light and dark, wide and narrow; no sideways scrolling.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { launched, unfolded, withPage } from "./help/browser.mjs";
import { reports } from "./help/reports.mjs";

const browser = await launched();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Serious and critical violations, a line each. Rows of a table are alike: the first of each are looked at. Contrast
 * comes with the style and takes long: two texts of each colour, ground, size and weight stand for all. */
async function violations(page) {
  await page.evaluate(axe);
  await page.evaluate(() => {
    for (const rows of document.querySelectorAll("tbody, ul, ol")) [...rows.children].slice(6).forEach((row) => row.remove());
  });
  const found = await page.evaluate(judged, { tags: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], but: ["color-contrast"] });
  await page.evaluate(() => {
    const ground = (of) => (of === null ? "" : getComputedStyle(of).backgroundColor === "rgba(0, 0, 0, 0)" ? ground(of.parentElement) : getComputedStyle(of).backgroundColor);
    const looks = new Map();
    for (const element of document.querySelectorAll("body *")) {
      if (![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "") || element.getClientRects().length === 0) continue;
      const { color, opacity, fontSize, fontWeight } = getComputedStyle(element);
      const look = [color, opacity, fontSize, fontWeight, ground(element)].join();
      looks.set(look, (looks.get(look) ?? 0) + 1);
      if (looks.get(look) <= 2) element.dataset.look = "";
    }
  });
  return [...found, ...(await page.evaluate(judged, { only: ["color-contrast"], include: [["[data-look]"]] }))];
}

/** Runs in the page. */
async function judged({ tags, but = [], only, include }) {
  const { violations } = await window.axe.run(include ? { include } : document, {
    resultTypes: ["violations"],
    runOnly: only ?? tags,
    rules: Object.fromEntries(but.map((rule) => [rule, { enabled: false }])),
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.slice(0, 4).map((node) => `${id} (${nodes.length}): ${node.html.slice(0, 140)} ${(node.any[0]?.message ?? "").slice(0, 160)}`));
}

test("axe sees a picture without words, and grey on grey", () =>
  withPage(browser, reports[0].file, {}, async (page) => {
    await page.evaluate(() => {
      document.querySelector("main").append(document.createElement("img"));
      const style = document.createElement("style");
      style.textContent = "p { color: #bbb !important; background: #ccc !important }";
      document.head.append(style);
    });
    const found = (await violations(page)).join("\n");
    assert.match(found, /image-alt/);
    assert.match(found, /color-contrast/);
  }));

/** Contrast follows the scheme, layout the width: two pages hold both, four are looked at of one report. */
const looks = [[1440, "light"], [390, "dark"], [1440, "dark"], [390, "light"]];

for (const { name, file } of reports) {
  for (const [width, colorScheme] of name === "village-well" ? looks : looks.slice(0, 2))
    test(`${name}: no serious violation at ${width} px, ${colorScheme}`, () =>
      withPage(browser, file, { width, colorScheme }, async (page) => {
        await unfolded(page);
        assert.deepEqual(await sideways(page), []);
        assert.deepEqual(await violations(page), []);
      }));

  test(`${name}: no sideways scrolling at 320 px; every drawing has a title, words and a table`, () =>
    withPage(browser, file, { width: 320, height: 700 }, async (page) => {
      await unfolded(page);
      assert.deepEqual(await sideways(page), []);
      assert.deepEqual(await bareDrawings(page), []);
    }));
}

/** What makes the page wider than the window; what scrolls inside itself may be. */
function sideways(page) {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) return [];
    const scrolls = (each) => each !== null && (getComputedStyle(each).overflowX !== "visible" || scrolls(each.parentElement));
    const over = [...document.querySelectorAll("body *")].filter((each) => each.getBoundingClientRect().right > edge + 1 && !scrolls(each.parentElement));
    return [`${document.documentElement.scrollWidth - edge} px too wide`, ...over.slice(0, 6).map((each) => each.outerHTML.slice(0, 100))];
  });
}

function bareDrawings(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("main svg")]
      .filter((svg) => !svg.closest("[aria-hidden=true]") && !svg.parentElement.closest("svg"))
      .filter((svg) => {
        const figure = svg.closest("figure");
        return !svg.getAttribute("aria-label") || svg.getAttribute("role") !== "img" || !figure?.querySelector("figcaption") || !figure?.querySelector("table tbody tr");
      })
      .map((svg) => `${svg.closest("section")?.id}: ${svg.outerHTML.slice(0, 100)}`),
  );
}
