// Decides which words are the page's own: those that stand in its sources letter by letter. A text with a number put
// into it by the program stands nowhere.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const src = fileURLToPath(new URL("../../src", import.meta.url));
const files = (folder) => readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? files(join(folder, name)) : [join(folder, name)]));
const decoded = (text) =>
  text
    .replace(/\\u\{?([0-9a-f]{4,5})\}?/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&nbsp;/g, "\u00a0")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\\(["'`])/g, "$1");
const spaced = (text) => text.replace(/\s+/g, " ").trim();
const sources = files(src)
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => spaced(decoded(readFileSync(name, "utf8"))));

/** Digits alone are no words: every digit stands in some source. */
export const ownWords = (text) => /\p{L}{2}/u.test(text) && sources.some((source) => source.includes(spaced(text)));
