// Whether the whole page can be reached and used by keys alone, and the focus seen everywhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import { launched, settled, unfolded, withPage } from "./help/browser.mjs";
import { report } from "./help/reports.mjs";

const browser = await launched();

/** Presses Tab until the focus has left the page; what it stopped at, in order. */
async function walked(page, most = 3000) {
  await page.evaluate(() => {
    window.stops = [];
    document.addEventListener("focusin", ({ target }) => {
      const box = target.getBoundingClientRect();
      const style = getComputedStyle(target);
      const group = target.closest("[data-group]");
      window.stops.push({
        what: `${target.localName}.${target.className?.baseVal ?? target.className} ${(target.getAttribute("aria-label") ?? target.textContent).trim().slice(0, 50)}`,
        skip: target.matches(".skip"),
        link: target.matches(".contents a") ? target.getAttribute("href") : null,
        inBrief: target.closest("#brief") !== null && target.matches("data.num"),
        group: group && target.matches("data.num") ? [...document.querySelectorAll("[data-group]")].indexOf(group) : null,
        outlined: style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
        seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      });
    });
  });
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement === document.body || (window.stops.length > 1 && document.activeElement.matches(".skip")))) break;
  }
  return page.evaluate(() => window.stops);
}

test("Tab goes through skip link, contents, the brief, each group once, and out at the end", () =>
  withPage(browser, report("gaza").file, {}, async (page) => {
    const stops = await walked(page);
    const tail = stops.at(-1).skip ? stops.slice(0, -1) : stops;
    assert.ok(tail.length < 2999, "the focus never leaves the page");
    assert.ok(tail[0].skip, `first: ${tail[0].what}`);
    const contents = await page.evaluate(() => [...document.querySelectorAll(".contents a")].map((link) => link.getAttribute("href")));
    assert.deepEqual(tail.slice(1, 1 + contents.length).map(({ link }) => link), contents);
    const brief = await page.evaluate(() => document.querySelectorAll("#brief data.num").length);
    const firstOfBrief = tail.findIndex(({ inBrief }) => inBrief);
    assert.ok(brief === 0 || firstOfBrief > contents.length, "numbers of the brief are reached after the contents");
    const groups = tail.map(({ group }) => group).filter((group) => group !== null);
    assert.deepEqual(groups, [...new Set(groups)], "a table takes one stop for all its numbers");
    assert.deepEqual(tail.filter(({ outlined }) => !outlined).map(({ what }) => what), [], "focus without an outline");
    assert.deepEqual(tail.filter(({ seen }) => !seen).map(({ what }) => what), [], "focus outside of the window");
    const reachable = await page.evaluate(
      () => [...document.querySelectorAll("a[href], button, input, select, summary")].filter((each) => !each.disabled && each.checkVisibility() && !(each.type === "radio" && !each.checked)).length,
    );
    const controls = tail.filter(({ what }) => /^(a|button|input|select|summary)\./.test(what)).length;
    assert.equal(controls, reachable, "every control is a stop");
    assert.deepEqual(page.faults, []);
  }));

test("the skip link leads past the brief", () =>
  withPage(browser, report("gaza").file, {}, async (page) => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await settled(page);
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.closest("#annex") !== null), "the next stop stands in the annex");
  }));

test("inside a table arrows, Home and End move among its numbers, and the last one is kept", () =>
  withPage(browser, report("gaza").file, {}, async (page) => {
    await unfolded(page);
    const group = await page.evaluate(() => {
      // Two columns of numbers in two rows at least, so that every arrow has somewhere to go.
      const cells = (table) => [...table.querySelectorAll("tbody tr")].map((row) => row.querySelectorAll("data.num").length);
      return [...document.querySelectorAll("[data-group]")].findIndex((each) => each.querySelector("table") && cells(each).filter((count) => count >= 2).length >= 2 && each.getClientRects().length > 0);
    });
    assert.ok(group >= 0, "no table of the page has two rows of two numbers");
    const at = () => page.evaluate((group) => [...document.querySelectorAll("[data-group]")[group].querySelectorAll("data.num")].indexOf(document.activeElement), group);
    const row = () => page.evaluate(() => document.activeElement.closest("tr").rowIndex);
    const count = await page.evaluate((group) => document.querySelectorAll("[data-group]")[group].querySelectorAll("data.num").length, group);
    await page.evaluate((group) => document.querySelectorAll("[data-group]")[group].querySelector("data.num").focus(), group);
    assert.equal(await at(), 0);
    await page.keyboard.press("ArrowRight");
    assert.equal(await at(), 1);
    await page.keyboard.press("ArrowLeft");
    assert.equal(await at(), 0);
    await page.keyboard.press("ArrowLeft");
    assert.equal(await at(), 0, "nothing before the first");
    const first = await row();
    await page.keyboard.press("ArrowDown");
    assert.ok((await row()) > first);
    await page.keyboard.press("ArrowUp");
    assert.equal(await row(), first);
    await page.keyboard.press("End");
    assert.equal(await at(), count - 1);
    await page.keyboard.press("Home");
    assert.equal(await at(), 0);
    await page.keyboard.press("End");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    assert.equal(await at(), count - 1, "the stop is where the reader left");
  }));

test("what can be clicked can be reached and named", () =>
  withPage(browser, report("gaza").file, {}, async (page) => {
    await unfolded(page);
    const found = await page.evaluate(() => ({
      // A hand for a pointer promises that something happens; only native controls do so for keys as well.
      mouseOnly: [...document.querySelectorAll("body *")]
        .filter((each) => getComputedStyle(each).cursor === "pointer" && !each.closest("a[href], button, summary, label, select, input, option"))
        .map((each) => each.outerHTML.slice(0, 100)),
      positive: [...document.querySelectorAll("[tabindex]")].filter((each) => each.tabIndex > 0).length,
      unnamed: [...document.querySelectorAll("button, a[href], summary")].filter((each) => !(each.getAttribute("aria-label") ?? each.textContent).trim()).map((each) => each.outerHTML.slice(0, 100)),
    }));
    assert.deepEqual(found, { mouseOnly: [], positive: 0, unnamed: [] });
  }));

test("what is folded opens by Enter, buttons answer to Space", () =>
  withPage(browser, report("gaza").file, {}, async (page) => {
    const summary = page.locator("main summary:visible").first();
    await summary.focus();
    await page.keyboard.press("Enter");
    assert.ok(await summary.evaluate((element) => element.parentElement.open));
    const save = page.locator("main .files button:visible").first();
    await save.focus();
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Space")]);
    assert.match(download.suggestedFilename(), /\.csv$/);
  }));
