// Whether the page's small parts do what they say, without a browser: rounding, places, chains, CSV.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compiled } from "./help/compiled.mjs";
import { parsedCsv } from "./help/csv.mjs";
import { written } from "./help/rounding.mjs";

const { formatted, listed } = await compiled("words/format.ts");
const { At, atPointer, escaped } = await compiled("result/located.ts");
const { chainOf, nearestTraced, tracedPaths } = await compiled("result/trace.ts");
const { csv } = await compiled("parts/download.ts");
const { Page } = await compiled("result/page.ts");

test("numbers read as on the terminal", () => {
  const known = {
    percent: [[0, "0 %"], [0.004, "<1 %"], [0.005, "1 %"], [0.53, "53 %"], [0.994, "99 %"], [0.996, ">99 %"], [1, "100 %"]],
    in100: [[0.45, "45"], [0.0001, "<1"]],
    more100: [[0.09, "+9"], [-0.09, "−9"], [-0.001, "0"], [0, "0"]],
    error100: [[0.02, "±4"], [0, "±0"]],
    fixed1: [[5.46875, "5.5"], [0.25, "0.3"], [-0.04, "0.0"]],
    fixed2: [[0.85, "0.85"], [-0.001, "0.00"], [-0.5, "−0.50"]],
    signed2: [[0.05, "+0.05"], [-0.05, "−0.05"], [0.001, "0.00"]],
    short: [[14, "14"], [0.2789, "0.279"], [-2.5, "−2.5"], [100, "100"], [-0.0001, "0"]],
    count: [[110336, "110\u202f336"], [999, "999"], [1234567, "1\u202f234\u202f567"], [0, "0"]],
    plain: [[0.1, "0.1"], [3, "3"]],
  };
  for (const [as, pairs] of Object.entries(known))
    for (const [value, text] of pairs) {
      assert.equal(formatted(value, as), text, `${value} as ${as}`);
      assert.equal(written(value, as), text, `the test's own ${value} as ${as}`);
    }
});

test("two writers of numbers agree, over many numbers", () => {
  let state = 1; // a small generator of our own: the same numbers each time
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
  for (const as of ["percent", "in100", "more100", "error100", "fixed1", "fixed2", "signed2", "short", "count"])
    for (let i = 0; i < 3000; i++) {
      const shares = ["percent", "in100", "error100"].includes(as);
      const value = [next(), next() * 1e-3, Math.round(next() * 1000) / 1000, Math.round(next() * 200) / 200][i % 4] * (shares || i % 8 < 4 ? 1 : -1) * (as === "count" ? 1e7 : 1);
      if (as === "count" && value < 0) continue;
      assert.equal(formatted(value, as), written(value, as), `${value} as ${as}`);
    }
});

test("lists of words", () => {
  assert.equal(listed([]), "");
  assert.equal(listed(["a"]), "a");
  assert.equal(listed(["a", "b"]), "a and b");
  assert.equal(listed(["a", "b", "c"]), "a, b and c");
});

test("places know their values and their pointers", () => {
  const document = { "a/b": { "~": [1, null, { "": 0 }] } };
  const at = new At(document, "").at("a/b").at("~");
  assert.equal(at.path, "/a~1b/~0");
  assert.deepEqual(at.each().map(({ path }) => path), ["/a~1b/~0/0", "/a~1b/~0/1", "/a~1b/~0/2"]);
  assert.equal(at.at(1).present, false);
  assert.equal(at.at(2).at("").path, "/a~1b/~0/2/");
  for (const place of [at, at.at(0), at.at(2).at("")]) assert.equal(atPointer(document, place.path), place.value);
  assert.equal(at.at(7).at("x").at("y").value, undefined);
  assert.deepEqual(at.at(7).each(), []);
  assert.deepEqual(at.at(7).entries(), []);
  assert.equal(escaped("~/"), "~0~1");
});

test("names that every object inherits are names like any other", () => {
  const document = JSON.parse('{"parties": {"__proto__": {"p": 1}, "constructor": {"p": 2}}}');
  const at = new At(document, "").at("parties");
  assert.equal(at.at("__proto__").at("p").value, 1);
  assert.equal(at.at("constructor").at("p").value, 2);
  for (const none of ["toString", "hasOwnProperty", "valueOf", "length"]) assert.equal(at.at(none).present, false, none);
  assert.equal(atPointer(document, "/parties/toString"), undefined);
  assert.deepEqual(at.entries().map(([key]) => key), ["__proto__", "constructor"]);
  assert.equal(new At({}, "").at("__proto__").present, false);
  const page = new Page({ negotiation: { parties: [{ id: "constructor", name: "A", constituencies: [] }, { id: "__proto__", name: "B", constituencies: [] }] } });
  assert.equal(page.word("parties/constructor"), "A");
  assert.equal(page.word("parties/__proto__"), "B");
  assert.equal(page.word("issues/toString"), "toString");
  assert.equal(page.name("issues/valueOf"), undefined);
  assert.equal(page.partyIndex("__proto__"), 1);
});

const number = (because) => ({ written: "1", reason: "judgement", says: "", because, judgement: "", source: "" });
const claim = (sources) => ({ text: "said", verdict: "verbatim", places: [], sources, voice: "", by: [], disputed_by: [], used_by: [] });
const small = JSON.parse(`{"trace": {"/answers/a": ["x"], "/answers/ab": ["constructor"], "/answers/a/b": {"first": ["y"], "then": "/answers/a"},
  "/answers/round": {"first": ["y"], "then": "/answers/round/and/round"}, "/answers/hinges/0": []},
  "answers": {"hinges": [{"claim": "c2"}]}}`);
small.numbers = { x: number(["c1"]), y: number(["c1", "missing"]), constructor: number(["__proto__"]) };
small.evidence = { claims: { c1: claim(["s"]), c2: claim(["s", "gone"]), ["__proto__"]: claim([]) }, sources: { s: { title: "S" } } };
// A literal's "__proto__" in brackets is a key of its own.

test("a chain is that of the longest traced place at a boundary", () => {
  assert.equal(nearestTraced(small.trace, "/answers/a/b/c"), "/answers/a/b");
  assert.equal(nearestTraced(small.trace, "/answers/abc"), "", "not in the middle of a key");
  assert.equal(nearestTraced(small.trace, "/elsewhere"), "");
  assert.equal(nearestTraced(small.trace, "/toString"), "");
  assert.deepEqual(tracedPaths(small.trace, "/answers/a/b"), ["y", "x"]);
  assert.deepEqual(tracedPaths(small.trace, "/answers/round"), ["y"], "only upwards: no circles");
});

test("a chain goes down to claims and sources, each once", () => {
  const chain = chainOf(small, "/answers/a/b/p");
  assert.equal(chain.row, "/answers/a/b");
  assert.deepEqual(chain.numbers.map(({ path }) => path), ["y", "x"]);
  assert.deepEqual(chain.claims.map(({ id }) => id), ["c1"]);
  assert.deepEqual(chain.sources.map(({ id }) => id), ["s"]);
  assert.deepEqual(chainOf(small, "/answers/ab").numbers.map(({ path }) => path), ["constructor"]);
  assert.deepEqual(chainOf(small, "/answers/ab").claims.map(({ id }) => id), ["__proto__"]);
  assert.deepEqual(chainOf(small, "/answers/hinges/0/p").claims.map(({ id }) => id), ["c2"], "a row that stands for a claim");
  assert.deepEqual(chainOf(small, "/nothing"), { row: "", numbers: [], claims: [], sources: [] });
  assert.deepEqual(chainOf(small, "/numbers/x/central").numbers.map(({ path }) => path), ["x"]);
});

test("a number may name its source without a claim", () => {
  const result = { ...small, numbers: { x: { ...number([]), source: "s" } } };
  assert.deepEqual(chainOf(result, "/answers/a").sources.map(({ id }) => id), ["s"]);
});

test("CSV reads back, and no cell is a formula", () => {
  const rows = [["a", 'say "b"', "c,d"], ["line\nbreak", "", "é\u2028"], ["-1.5", "+3e-4", "1e9"]];
  assert.deepEqual(parsedCsv(csv(rows)), rows);
  for (const bad of ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1"]) assert.equal(parsedCsv(csv([[bad]]))[0][0], `'${bad}`);
});
