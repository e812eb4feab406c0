// Decides how a report is opened in tests: from disk, without a network, with everything that must not happen written
// down: requests, console errors, breaches of the content security policy, dialogs, popups.
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { after } from "node:test";
import { chromium } from "playwright-core";

const candidates = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** One browser a test file; closed when its tests are done. */
export async function launched() {
  const executablePath = candidates.find((path) => path && existsSync(path));
  if (executablePath === undefined) throw new Error("no chromium: install Debian's package, or name it in CHROMIUM");
  const browser = await chromium.launch({ executablePath, args: ["--host-resolver-rules=MAP * ~NOTFOUND"] });
  after(() => browser.close());
  return browser;
}

/** Opens a file; `page.faults` lists what must not happen. Other keys are Playwright's own of a context. */
export async function opened(browser, file, { width = 1440, height = 900, ...context } = {}) {
  const within = await browser.newContext({ viewport: { width, height }, offline: true, reducedMotion: "reduce", ...context });
  const page = await within.newPage();
  const url = pathToFileURL(file).href;
  const faults = (page.faults = []);
  let loaded = false;
  page.on("request", (request) => {
    if (loaded || request.url() !== url) faults.push(`request: ${request.url().slice(0, 200)}`);
    loaded = true;
  });
  page.on("websocket", (socket) => faults.push(`websocket: ${socket.url()}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.stack ?? error.message}`));
  page.on("popup", (popup) => faults.push(`popup: ${popup.url()}`));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.goto(url, { waitUntil: "load" });
  if (context.javaScriptEnabled !== false) await settled(page);
  return page;
}

/** Drawings follow the width of their holders, two frames later. */
export async function settled(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
}

/** Opens everything that is folded, so that what stands inside is laid out too. */
export async function unfolded(page) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  await settled(page);
}

/** Runs `test` with a page of its own, which is closed whatever happens. */
export async function withPage(browser, file, options, test) {
  const page = await opened(browser, file, options);
  try {
    return await test(page);
  } finally {
    await page.context().close();
  }
}
