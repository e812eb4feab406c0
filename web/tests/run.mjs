// Decides what `npm test` is: analyse the cases once, then run every test file over their reports.
// node tests/run.mjs [--refill] [--keep] [NAME.test.mjs…]; DETENTE_BINARY names the program. --refill puts the results
// into dist/report.html instead of the page the program was built with; --keep keeps the reports.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { analysed, binary, root, shell } from "./help/reports.mjs";
import { smallestCase } from "./help/smallest-case.mjs";
import { hostileCase, largeCase } from "./made-cases.mjs";
import { filled } from "../tools/fill.mjs";

const [refill, keep] = ["--refill", "--keep"].map((flag) => process.argv.includes(flag));
const here = fileURLToPath(new URL(".", import.meta.url));
for (const [path, how] of [
  [binary, "name a build of detente in DETENTE_BINARY, or build the check preset"],
  [shell, "npm run build"],
])
  if (path === undefined || !existsSync(path)) {
    console.error(`web/tests: nothing to test yet: ${how}`);
    process.exit(3);
  }

const examples = { gaza: "gaza-2024", "village-well": "village-well", elmira: "elmira", "emission-standards": "emission-standards" };
for (const name in examples) examples[name] = join(root, "cases", examples[name]);
const made = { smallest: smallestCase, hostile: hostileCase(), large: largeCase() };
// A space and a letter beyond ASCII: every test opens its page from such a folder.
const scratch = mkdtempSync(join(tmpdir(), "détente reports "));
process.on("exit", () => (keep ? console.error(`reports: ${scratch}`) : rmSync(scratch, { recursive: true, force: true })));

for (const [name, text] of Object.entries(made)) {
  mkdirSync(join(scratch, "cases", name), { recursive: true });
  writeFileSync(join(scratch, "cases", name, "case.yaml"), text);
}
const cases = { ...examples, ...Object.fromEntries(Object.keys(made).map((name) => [name, join(scratch, "cases", name)])) };
const failed = [];
for (const [name, folder] of Object.entries(cases)) {
  const out = join(scratch, name);
  try {
    analysed(folder, out);
    if (refill) filled(join(out, "result.json"), join(out, "report.html"), join(out, "report.txt"));
  } catch (error) {
    failed.push(`${name}: ${error.message}`); // told by a test, so that the other reports are still looked at
    delete cases[name];
  }
}

const chosen = process.argv.slice(2).filter((name) => !name.startsWith("--"));
const files = (chosen.length > 0 ? chosen : readdirSync(here)).filter((name) => name.endsWith(".test.mjs")).sort();
const tests = spawn(process.execPath, ["--test", "--test-reporter=spec", ...files.map((name) => join(here, name.replace(/^.*\//, "")))], {
  stdio: "inherit",
  env: { ...process.env, DETENTE_REPORTS: scratch, DETENTE_REPORT_NAMES: Object.keys(cases).join(","), DETENTE_REPORTS_FAILED: failed.join("\n") },
});
tests.on("exit", (code) => (process.exitCode = code ?? 1));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => tests.kill(signal));
