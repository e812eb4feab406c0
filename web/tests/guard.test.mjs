// Whether the guard of all other tests sees anything: a page that does what no report may do.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { launched, opened, withPage } from "./help/browser.mjs";

const browser = await launched();
const scratch = mkdtempSync(join(tmpdir(), "guard-"));
after(() => rmSync(scratch, { recursive: true }));

test("requests, errors, breaches of the policy and dialogs are seen", async () => {
  const file = join(scratch, "page.html");
  writeFileSync(
    file,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; img-src https:">
     <img src="https://example.org/x.png"><link rel="stylesheet" href="x.css">
     <script>setTimeout(() => { throw new Error("thrown"); }); console.error("said"); alert("asked");</script>`,
  );
  await withPage(browser, file, {}, async (page) => {
    const faults = page.faults.join("\n");
    for (const expected of ["request: https://example.org/x.png", "thrown", "said", "asked", "Content Security Policy"]) assert.match(faults, new RegExp(expected));
  });
});
