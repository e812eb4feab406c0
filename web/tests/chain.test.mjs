// Whether a number shows what it rests on: on hover and on focus, kept by a click, closed by Escape; and whether that
// is what `detente why` says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { launched, withPage } from "./help/browser.mjs";
import { compiled } from "./help/compiled.mjs";
import { report, why } from "./help/reports.mjs";

const browser = await launched();
const gaza = report("gaza");
const { chainOf } = await compiled("result/trace.ts");
const result = gaza.result;

const tip = (page) => page.locator("[role=tooltip]");

/** A visible number of the page whose chain reaches a source. */
async function sourced(page) {
  for (const number of await page.locator("main data.num[data-path]:visible").all()) {
    const chain = chainOf(result, await number.getAttribute("data-path"));
    if (chain.sources.length > 0 && chain.numbers.length > 0) return { number, chain };
  }
  assert.fail("no number of the page rests on a source");
}

async function saysItsChain(page, { number, chain }) {
  const told = await tip(page).textContent();
  assert.ok(told.includes(await number.getAttribute("data-path")), "its own place");
  assert.ok(told.includes(chain.numbers[0].path), "the number's path");
  assert.ok(told.includes(chain.claims[0].claim.text), "the claim's words");
  assert.ok(told.includes(chain.claims[0].claim.places[0].at), "the place in the source");
  assert.ok(told.includes(chain.sources[0].source.title), "the source");
}

test("hovering shows the chain; the pointer may enter it; leaving and Escape close it", () =>
  withPage(browser, gaza.file, {}, async (page) => {
    const found = await sourced(page);
    assert.equal(await tip(page).count(), 0);
    await found.number.hover();
    await saysItsChain(page, found);
    assert.equal(await found.number.getAttribute("aria-describedby"), await tip(page).getAttribute("id"));

    // Into the card, over its near edge, as a hand would.
    const [from, to] = [await found.number.boundingBox(), await tip(page).boundingBox()];
    const inside = { x: Math.max(from.x, to.x) + 5, y: to.y > from.y ? to.y + 8 : to.y + to.height - 8 };
    await page.mouse.move(inside.x, inside.y, { steps: 12 });
    assert.equal(await tip(page).count(), 1, "still open under the pointer");
    await page.mouse.move(2, 2, { steps: 3 });
    await tip(page).waitFor({ state: "detached", timeout: 10_000 });

    await found.number.hover();
    await tip(page).waitFor();
    await page.keyboard.press("Escape");
    await tip(page).waitFor({ state: "detached", timeout: 10_000 });
    assert.deepEqual(page.faults, []);
  }));

test("focus shows the chain, moving on closes it; Escape closes it and leaves the focus where it is", () =>
  withPage(browser, gaza.file, {}, async (page) => {
    const found = await sourced(page);
    await found.number.focus();
    await saysItsChain(page, found);
    await page.evaluate(() => document.activeElement.blur());
    await tip(page).waitFor({ state: "detached", timeout: 10_000 });
    await found.number.focus();
    await tip(page).waitFor();
    await page.keyboard.press("Escape");
    await tip(page).waitFor({ state: "detached", timeout: 10_000 });
    assert.ok(await found.number.evaluate((element) => element === document.activeElement));
  }));

test("a click keeps the chain open, a second one or one elsewhere closes it; Enter does the same", () =>
  withPage(browser, gaza.file, {}, async (page) => {
    const found = await sourced(page);
    await found.number.click();
    await page.mouse.move(2, 2, { steps: 3 });
    await saysItsChain(page, found);
    await page.mouse.click(2, 2);
    await tip(page).waitFor({ state: "detached", timeout: 10_000 });

    await found.number.focus();
    await page.keyboard.press("Enter");
    await page.evaluate(() => document.activeElement.blur());
    await saysItsChain(page, found);
    await page.keyboard.press("Escape");
    await tip(page).waitFor({ state: "detached", timeout: 10_000 });
  }));

test("the card stays inside the window, also at 320 px and at the page's end", () =>
  withPage(browser, gaza.file, { width: 320, height: 640 }, async (page) => {
    const numbers = page.locator("main data.num[data-path]:visible");
    const count = await numbers.count();
    for (const i of [0, 1, Math.floor(count / 2), count - 1]) {
      await numbers.nth(i).scrollIntoViewIfNeeded();
      await numbers.nth(i).focus();
      const box = await tip(page).boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= 320, `number ${i}: ${JSON.stringify(box)}`);
      assert.ok(box.y >= -1 && box.y + box.height <= 641, `number ${i}: ${JSON.stringify(box)}`);
    }
  }));

test("the chain is that of `detente why`, for numbers from all over the page", () =>
  withPage(browser, gaza.file, {}, async (page) => {
    const all = await page.evaluate(() => [...new Set([...document.querySelectorAll("main data.num[data-path]")].map((element) => element.dataset.path))]);
    const sample = all.filter((_, i) => i % Math.ceil(all.length / 40) === 0);
    assert.ok(sample.length >= 20, `${sample.length} numbers`);
    let claims = 0;
    for (const pointer of sample) {
      const { chain } = why("gaza", pointer);
      const of = (kind) => chain.filter((link) => link.kind === kind).map((link) => link.id);
      const own = pointer.startsWith("/numbers/") ? [pointer.split("/")[2].replaceAll("~1", "/").replaceAll("~0", "~")] : [];
      const page = chainOf(result, pointer);
      // `why` does not take a place inside `numbers` for a number of its own; the page does.
      if (own.length > 0) assert.deepEqual(page.numbers.map(({ path }) => path), own, pointer);
      else {
        assert.deepEqual(page.numbers.map(({ path }) => path), of("quantity"), pointer);
        assert.deepEqual(page.claims.map(({ id }) => id).sort(), of("claim").sort(), pointer);
        assert.deepEqual(page.sources.map(({ id }) => id).sort(), of("source").sort(), pointer);
        claims += of("claim").length;
      }
    }
    assert.ok(claims > 0, "no number of the sample rests on a claim");
  }));
