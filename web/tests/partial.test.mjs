// Whether a report of a case that says little, or much, says what is missing: one lens only, no mediators, the largest.
import assert from "node:assert/strict";
import { test } from "node:test";
import { launched, unfolded, withPage } from "./help/browser.mjs";
import { report, reports } from "./help/reports.mjs";

const browser = await launched();

/** Sections of answers, and whether they show a number or say what is missing. */
const sectionsOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("#annex > .section")].map((section) => ({
      id: section.id,
      numbers: section.querySelectorAll("data.num").length,
      missing: [...section.querySelectorAll(".missing")].map((each) => each.textContent.trim()),
    })),
  );

const answers = ["stuck", "structure", "channels", "deals", "scenarios", "shocks", "confidence", "hinges"];

for (const { name, file, result } of reports)
  test(`${name}: a section shows numbers or says what is missing`, () =>
    withPage(browser, file, {}, async (page) => {
      await unfolded(page);
      const found = await sectionsOf(page);
      assert.deepEqual(found.filter(({ id, numbers, missing }) => answers.includes(id) && numbers === 0 && missing.length === 0).map(({ id }) => id), []);
      assert.deepEqual(found.flatMap(({ missing }) => missing).filter((text) => text.length < 15), [], "a sentence each");
      for (const { lens, supported, lacks } of result.negotiation.lenses) assert.ok(supported || lacks.length > 0, `${lens} lacks nothing and is not supported`);
    }));

const lenses = (name) => report(name).result.negotiation.lenses.filter(({ supported }) => supported).map(({ lens }) => lens);

test("the examples that support one lens are among the reports", () => {
  assert.deepEqual(lenses("elmira"), ["structure"]);
  assert.deepEqual(lenses("emission-standards"), ["spatial"]);
});

test("structure alone: states and stability are told, deals are said to be missing", () =>
  withPage(browser, report("elmira").file, {}, async (page) => {
    const found = Object.fromEntries((await sectionsOf(page)).map((section) => [section.id, section]));
    assert.ok(found.structure.numbers > 0);
    for (const id of ["deals", "channels", "shocks"]) assert.ok(found[id].missing.length > 0, id);
  }));

test("spatial alone: the forecast is told", () =>
  withPage(browser, report("emission-standards").file, {}, async (page) => {
    const places = await page.evaluate(() => [...document.querySelectorAll("main data.num")].map((each) => each.dataset.path));
    assert.ok(places.some((path) => path.startsWith("/answers/deals/spatial/")));
  }));

test("no mediators: the channels say so", () =>
  withPage(browser, report("smallest").file, {}, async (page) => {
    assert.deepEqual(report("smallest").result.negotiation.mediators, []);
    const found = Object.fromEntries((await sectionsOf(page)).map((section) => [section.id, section]));
    assert.ok(found.channels.missing.length > 0);
  }));

test("eight parties, twelve mediators, twenty issues: all of them are named", () =>
  withPage(browser, report("large").file, {}, async (page) => {
    await unfolded(page);
    const { parties, mediators, issues } = report("large").result.negotiation;
    assert.deepEqual([parties.length, mediators.length, issues.length], [8, 12, 20]);
    const texts = new Set(await page.evaluate(() => [...document.querySelectorAll("#annex [data-path]")].map((each) => each.textContent)));
    assert.deepEqual([...parties, ...mediators, ...issues].map(({ name }) => name).filter((name) => !texts.has(name)), []);
  }));
