// Decides which reports the tests look at: every example, and cases made to be hard, analysed by the real program at
// small sizes. `run.mjs` writes them once; every test file reads them.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url));
export const shell = join(root, "web/dist/report.html");

/** The program under test: DETENTE_BINARY, or what the check preset built. */
export const binary = [process.env.DETENTE_BINARY, join(root, "build/check/apps/detente/detente")].find((path) => path && existsSync(path));

const small = ["--quick", "--parameters", "8", "--runs", "4"];
const smaller = ["--quick", "--parameters", "2", "--runs", "2"];

export function analysed(caseFolder, out, environment = {}) {
  const sizes = caseFolder.endsWith("large") ? smaller : small;
  mkdirSync(out, { recursive: true });
  const done = spawnSync(binary, ["analyse", caseFolder, ...sizes, "--out", out], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, ...environment },
  });
  if (done.status !== 0) throw new Error(`detente analyse ${caseFolder}: exit ${done.status}\n${done.stderr}`);
}

/** `detente why RESULT POINTER`, as JSON. */
export const why = (name, pointer) =>
  JSON.parse(execFileSync(binary, ["why", report(name).resultFile, pointer, "--json"], { encoding: "utf8", maxBuffer: 1 << 26 }));

/** A report that `run.mjs` has written. */
export function report(name) {
  const folder = join(process.env.DETENTE_REPORTS ?? "", name);
  const [file, resultFile, textFile] = ["report.html", "result.json", "report.txt"].map((each) => join(folder, each));
  return {
    name,
    file,
    resultFile,
    get result() {
      return JSON.parse(readFileSync(resultFile, "utf8"));
    },
    get text() {
      return readFileSync(textFile, "utf8");
    },
  };
}

export const names = (process.env.DETENTE_REPORT_NAMES ?? "").split(",").filter(Boolean);
export const reports = names.map(report);
