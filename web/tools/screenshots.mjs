// Takes the pictures of a report that stand in docs/report: wide, dark, narrow, and the brief as on paper.
// node tools/screenshots.mjs REPORT.html [FOLDER, default docs/report]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [report, folder = fileURLToPath(new URL("../../docs/report", import.meta.url))] = process.argv.slice(2);
if (report === undefined) {
  console.error("usage: node tools/screenshots.mjs REPORT.html [FOLDER]");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });

/** A picture of one element from its top, at most `height` px of it; of the window where no element is named. */
async function picture(name, { width, height, of, media, ...context }) {
  const within = await browser.newContext({ viewport: { width, height }, offline: true, ...context });
  const page = await within.newPage();
  await page.goto(pathToFileURL(report).href);
  if (media) await page.emulateMedia({ media }); // after it was opened: the page lays itself out anew when it is printed
  if (media === "print") await page.addStyleTag({ content: "body { padding: 14mm 15mm !important; background: #fff }" });
  const drawn = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
  await drawn();
  if (of) await page.evaluate((of) => document.querySelector(of)?.scrollIntoView(), of);
  await drawn();
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await within.close();
}

const paper = { width: 794, height: 1122, media: "print" }; // A4 in px
await picture("brief", { width: 1440, height: 1000 });
await picture("brief-dark", { width: 1440, height: 1000, colorScheme: "dark" });
await picture("brief-narrow", { width: 390, height: 844 });
for (const section of ["negotiation", "channels", "deals", "shocks", "confidence"]) await picture(section, { width: 1440, height: 1000, of: `#${section}` });
await picture("deals-dark", { width: 1440, height: 1000, colorScheme: "dark", of: "#deals" });
await picture("deals-narrow", { width: 390, height: 844, of: "#deals" });
await picture("paper-1", paper);
await picture("paper-2", { ...paper, of: "#brief .sheet:nth-of-type(2), #brief .sheet + .sheet" });
await browser.close();
