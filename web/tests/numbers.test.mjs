// Whether every number and every text on the page is the result's, read again from its own place; and whether any
// digit stands on the page without saying where it comes from.
import assert from "node:assert/strict";
import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { launched, settled, unfolded, withPage } from "./help/browser.mjs";
import { reports } from "./help/reports.mjs";
import { written } from "./help/rounding.mjs";
import { ownWords } from "./help/words.mjs";
import { filled } from "../tools/fill.mjs";

const browser = await launched();

for (const { name, file, result } of reports) {
  test(`${name}: every number and text is the result's, every digit says where it comes from`, () =>
    withPage(browser, file, {}, async (page) => {
      await unfolded(page);
      assert.deepEqual(listed([...(await wrong(page, result)), ...(await homeless(page, result))]), []);
      for (let round = 0; round < 2; round++) {
        await useControls(page, round);
        await unfolded(page);
        assert.deepEqual(listed([...(await wrong(page, result)), ...(await homeless(page, result))]), [], "after every control was used");
      }
      assert.deepEqual(page.faults, []);
    }));
}

test("what is called fixed does not depend on the result's numbers", async () => {
  const gaza = reports.find(({ name }) => name === "gaza");
  const scratch = mkdtempSync(join(tmpdir(), "moved-"));
  after(() => rmSync(scratch, { recursive: true }));
  const [resultFile, file] = [join(scratch, "result.json"), join(scratch, "report.html")];
  writeFileSync(resultFile, JSON.stringify(withMovedNumbers(gaza.result)));
  filled(resultFile, file);
  const [before, now] = [await fixedWords(gaza.file), await fixedWords(file)];
  assert.deepEqual(now, before);
});

/** Names of things without a place are ids; which of them stand on the page may follow the numbers. */
const fixedWords = (file) =>
  withPage(browser, file, {}, async (page) => {
    await unfolded(page);
    return page.evaluate(() => {
      const own = (element) => [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.data : node.matches("[data-path]") ? "…" : own(node))).join("");
      return [...document.querySelectorAll("main [data-fixed]:not(bdi)")].map(own).filter((text) => /\p{Nd}/u.test(text)).sort();
    });
  });

function withMovedNumbers(result) {
  const move = (value) => {
    if (typeof value === "number") return Number.isInteger(value) ? value : 0.9 * value + 0.003;
    if (Array.isArray(value)) return value.map(move);
    if (value !== null && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, move(each)]));
    return value;
  };
  return { ...result, answers: move(result.answers), scenarios: move(result.scenarios) };
}

/** What stands at a JSON pointer (RFC 6901): written again here, so that the page's own is judged by another. */
function standsAt(document, pointer) {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replace(/~1/g, "/").replace(/~0/g, "~"))
    .reduce((node, key) => (node !== null && typeof node === "object" && Object.hasOwn(node, key) ? node[key] : undefined), document);
}

async function wrong(page, result) {
  const placed = await page.evaluate(() =>
    [...document.querySelectorAll("[data-path]")].map((element) => ({
      tag: element.localName,
      path: element.dataset.path,
      as: element.dataset.as,
      value: element.getAttribute("value"),
      text: element.textContent,
    })),
  );
  assert.ok(placed.length > 10, "the page has no places");
  return placed.flatMap(({ tag, path, as, value, text }) => {
    const stands = standsAt(result, path);
    if (tag === "data") {
      if (typeof stands !== "number") return [`${path}: the page says ${text}, the result ${JSON.stringify(stands)}`];
      if (value !== String(stands)) return [`${path}: value "${value}", the result has ${stands}`];
      const expected = written(stands, as);
      const unit = text.slice(expected.length);
      // A unit is a word after a space that does not break.
      return text.startsWith(expected) && /^(\u00a0\P{Nd}+)?$/u.test(unit) ? [] : [`${path}: "${text}", but as ${as} ${stands} is "${expected}"`];
    }
    return text === stands ? [] : [`${path}: the page says ${JSON.stringify(text)}, the result ${JSON.stringify(stands)}`];
  });
}

/** Texts with a digit that neither come from a place of the result nor stand in the sources letter by letter. What the
 * page composes from the result in notes and chains is held against `detente why` in chain.test.mjs. */
async function homeless(page, { negotiation }) {
  const texts = await page.evaluate(() => {
    const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement;
      if (!/\p{Nd}/u.test(node.data) || parent.closest("[data-path], [data-fixed], svg, style, script, option, .notes")) continue;
      found.push({ text: node.data, where: `#${parent.closest("[id]")?.id} <${parent.localName}${parent.className ? ` class="${parent.className}"` : ""}>` });
    }
    return found;
  });
  // Captions are plain strings: a name in them has no element to carry its place.
  const { parties, issues, mediators, backers, events } = negotiation;
  const names = [parties, issues, mediators, backers, events].flat().map(({ name }) => name).sort((a, b) => b.length - a.length);
  const unnamed = (text) => names.reduce((rest, name) => rest.replaceAll(name, ""), text);
  return texts.filter(({ text }) => /\p{Nd}/u.test(unnamed(text)) && !ownWords(text)).map(({ text, where }) => `${where}: ${text.trim().slice(0, 160)}`);
}

/** Every button but those that save files, every choice, every slider: each to another state. */
async function useControls(page, round) {
  await page.evaluate((round) => {
    const told = (element, type) => element.dispatchEvent(new Event(type, { bubbles: true }));
    for (const select of document.querySelectorAll("main select")) {
      select.selectedIndex = round === 0 ? select.options.length - 1 : Math.min(1, select.options.length - 1);
      told(select, "input");
      told(select, "change");
    }
    for (const input of document.querySelectorAll("main input")) {
      if (["checkbox", "radio"].includes(input.type)) input.click();
      else {
        input.value = input.type === "range" ? (round === 0 ? input.max : input.min) : round === 0 ? "a" : "no such thing";
        told(input, "input");
        told(input, "change");
      }
    }
    for (const button of document.querySelectorAll("main button")) if (!button.closest(".files")) button.click();
  }, round);
  await settled(page);
}

/** At most 40 faults, each once, so that a report of them can be read. */
function listed(faults) {
  const once = [...new Set(faults)];
  return once.length > 40 ? [...once.slice(0, 40), `and ${once.length - 40} more`] : once;
}
