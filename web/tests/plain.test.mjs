// Whether the file is the result and nothing else: no trace of when, where or by whom; the same page for every reader;
// the terminal's text for who runs no scripts.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { launched, settled, withPage } from "./help/browser.mjs";
import { analysed, report, reports, root } from "./help/reports.mjs";

const browser = await launched();

for (const { name, file, result, text } of reports)
  test(`${name}: the slot holds the result; without scripts the terminal's text is shown`, async () => {
    await withPage(browser, file, {}, async (page) => {
      assert.deepEqual(JSON.parse(await page.evaluate(() => document.getElementById("result").textContent)), result);
    });
    await withPage(browser, file, { javaScriptEnabled: false }, async (page) => {
      const pre = page.locator("noscript pre, .plain pre");
      assert.equal((await pre.textContent()).trim(), text.trim());
      assert.equal(await pre.locator("*").count(), 0, "nothing but text");
      assert.ok((await pre.boundingBox()).height > 200, "it is seen");
      assert.deepEqual(page.faults, []);
    });
  });

test("the same bytes from another folder, time zone and language", () => {
  const scratch = mkdtempSync(join(tmpdir(), "two reports é "));
  after(() => rmSync(scratch, { recursive: true }));
  const folder = join(root, "cases/village-well");
  analysed(folder, join(scratch, "a"), { TZ: "Pacific/Apia", LANG: "C", HOME: scratch, COLUMNS: "40", NO_COLOR: "1" });
  analysed(folder, join(scratch, "b", "deeper"), { TZ: "America/Caracas", LANG: "de_DE.UTF-8", COLUMNS: "200" });
  const [a, b] = ["a", "b/deeper"].map((each) => readFileSync(join(scratch, each, "report.html")));
  assert.ok(a.equals(b));
  for (const trace of [scratch, root, hostname(), "two reports"]) assert.ok(trace.length < 3 || !a.includes(trace), trace);
});

test("the same page whatever the reader's language, time zone and clock, and without chance", async () => {
  const drawn = (context, before) =>
    withPage(browser, report("gaza").file, context, async (page) => {
      await page.addInitScript(before);
      await page.reload();
      page.faults.length = 0; // the reload is ours
      await settled(page);
      assert.deepEqual(page.faults, []);
      return page.evaluate(() => document.querySelector("main").outerHTML);
    });
  const here = await drawn({}, "");
  const there = await drawn({ locale: "ar-EG", timezoneId: "Pacific/Apia" }, "Math.random = () => 0.123; Date.now = () => 0;");
  assert.ok(here.length > 20_000);
  assert.ok(here === there);
});
