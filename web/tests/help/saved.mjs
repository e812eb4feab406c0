// Decides how a test saves a file by a button, as a reader would.
import { readFileSync } from "node:fs";

const counts = new WeakMap();

export async function saved(page, button) {
  // Chromium takes ten files a second from a page and drops the eleventh without a word; no reader is that quick.
  const count = (counts.get(page) ?? 0) + 1;
  counts.set(page, count);
  if (count % 8 === 0) await page.waitForTimeout(1100);
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}
