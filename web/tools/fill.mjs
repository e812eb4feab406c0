// Fills the shell with a result, as `detente analyse --out` does: for looking at the page without a C++ build.
// node tools/fill.mjs RESULT.json OUT.html [REPORT.txt]
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

export function filled(resultFile, out, textFile) {
  const shell = readFileSync(new URL("../dist/report.html", import.meta.url), "utf8");
  const result = JSON.parse(readFileSync(resultFile, "utf8"));
  const escaped = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const hex = (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;
  const slots = {
    __DETENTE_TITLE__: escaped(result.case?.title ?? "Détente"),
    __DETENTE_TEXT__: escaped(textFile ? readFileSync(textFile, "utf8") : ""),
    __DETENTE_RESULT__: JSON.stringify(result).replace(/[<>&\u2028\u2029]/g, hex),
  };
  writeFileSync(out, shell.split(/(__DETENTE_[A-Z]+__)/).map((part) => slots[part] ?? part).join(""));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) filled(...process.argv.slice(2));
