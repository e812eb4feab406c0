// Decides what `npm test` is: analyse the cases once, then run every test file over their reports.
// node tests/run.mjs [--refill] [--keep] [NAME.test.mjs…]; DETENTE_BINARY names the program. --refill puts the results
// into dist/report.html instead of the page the program was built with; --keep keeps the reports.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { analysed, binary, root, shell } from "./help/reports.mjs";
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

const scratch = mkdtempSync(join(tmpdir(), "détente reports "));
try {
  const cases = { gaza: "cases/gaza-2024", "village-well": "cases/village-well" };
  for (const [name, folder] of Object.entries(cases)) {
    const out = join(scratch, name);
    analysed(join(root, folder), out);
    if (refill) filled(join(out, "result.json"), join(out, "report.html"), join(out, "report.txt"));
  }
  const chosen = process.argv.slice(2).filter((name) => !name.startsWith("--"));
  const files = (chosen.length > 0 ? chosen : readdirSync(here)).filter((name) => name.endsWith(".test.mjs")).sort();
  const done = spawnSync(process.execPath, ["--test", "--test-reporter=spec", ...files.map((name) => join(here, name.replace(/^.*\//, "")))], {
    stdio: "inherit",
    env: { ...process.env, DETENTE_REPORTS: scratch, DETENTE_REPORT_NAMES: Object.keys(cases).join(",") },
  });
  process.exitCode = done.status ?? 1;
} finally {
  if (keep) console.error(`reports: ${scratch}`);
  else rmSync(scratch, { recursive: true, force: true });
}
