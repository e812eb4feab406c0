// Whether names that try to be more than text stay text: in the page, in chains, in drawings, in saved files, without
// JavaScript. See hostileNames in made-cases.mjs; saved files of every report are looked at in files.test.mjs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { launched, settled, unfolded, withPage } from "./help/browser.mjs";
import { parsedCsv } from "./help/csv.mjs";
import { report } from "./help/reports.mjs";
import { saved } from "./help/saved.mjs";
import { hostileNames } from "./made-cases.mjs";

const browser = await launched();
const hostile = report("hostile");
const result = hostile.result;

/** Elements and attributes that only a name could have made. */
const made = (page) =>
  page.evaluate(() => {
    const foreign = "img, iframe, object, embed, base, form, video, audio, link[rel=stylesheet], main script, body style ~ script[src], math, marquee";
    const all = [...document.querySelectorAll("body *")];
    return [
      ...[...document.querySelectorAll(foreign)].map((each) => each.outerHTML.slice(0, 120)),
      ...all.flatMap((each) => [...each.attributes].filter(({ name }) => /^on/i.test(name)).map(({ name }) => `${each.localName} ${name}`)),
      ...all.filter((each) => each.hasAttribute("href") && !each.getAttribute("href").startsWith("#")).map((each) => `href ${each.getAttribute("href")}`),
      ...all.filter((each) => each.hasAttribute("src")).map((each) => `src ${each.getAttribute("src")}`),
    ];
  });

test("every name is shown, letter by letter, and makes nothing", () =>
  withPage(browser, hostile.file, {}, async (page) => {
    await unfolded(page);
    assert.equal(await page.title(), result.case.title);
    const texts = new Set(await page.evaluate(() => [...document.querySelectorAll("main [data-path]")].map((each) => each.textContent)));
    const { question, parties, issues, mediators, events } = result.negotiation;
    const names = [result.case.title, question, ...[parties, issues, mediators, events].flat().map(({ name }) => name)];
    assert.deepEqual(names.filter((name) => !texts.has(name)), []);
    const written = await page.evaluate(() => document.querySelector("main").textContent);
    assert.deepEqual(hostileNames.filter((name) => !written.includes(name)), []);
    assert.deepEqual(await made(page), []);
    assert.deepEqual(page.faults, []);
  }));

test("chains hold the words of claims and judgements as text", () =>
  withPage(browser, hostile.file, {}, async (page) => {
    const numbers = page.locator("main data.num[data-path]:visible");
    const count = await numbers.count();
    const told = new Set();
    for (let i = 0; i < count; i += Math.ceil(count / 30)) {
      await numbers.nth(i).focus();
      told.add(await page.locator("[role=tooltip]").textContent());
      assert.deepEqual(await made(page), []);
    }
    const all = [...told].join("\n");
    assert.ok(hostileNames.filter((name) => all.includes(name)).length >= 6, "hostile words are in the chains");
    assert.deepEqual(page.faults, []);
  }));

test("controls that list names hold text", () =>
  withPage(browser, hostile.file, {}, async (page) => {
    await unfolded(page);
    await page.evaluate(() => {
      for (const select of document.querySelectorAll("main select")) {
        select.selectedIndex = select.options.length - 1;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }
      for (const button of document.querySelectorAll("main button")) if (!button.closest(".files")) button.click();
    });
    await settled(page);
    assert.deepEqual(await made(page), []);
    assert.deepEqual(page.faults, []);
  }));

test("a table saved from names has no formula in it, and every name as it was", () =>
  withPage(browser, hostile.file, { acceptDownloads: true }, async (page) => {
    let formulas = 0;
    for (const figure of await page.locator("main figure:has(.files)").all()) {
      const table = await saved(page, figure.getByRole("button", { name: "CSV" }));
      assert.match(table.name, /^[a-z0-9-]+\.csv$/);
      for (const cell of parsedCsv(table.text).flat()) {
        assert.ok(!/^[=@\t\r]|^[+-](?![\d.])/.test(cell), cell);
        if (cell.startsWith("'=")) formulas++;
      }
    }
    assert.ok(formulas > 0, "a name that begins with = is in some table");
  }));
