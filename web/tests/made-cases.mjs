// Cases made up for the page: one as large as a case may get, one whose every name tries to be more than text.
// `node made-cases.mjs large` (or `hostile`) prints the case file.
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

const times = (n, make) => Array.from({ length: n }, (_, i) => make(i));
const quoted = (text) => JSON.stringify(text).replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
const block = (key, entries) => `${key}: {${entries.map(([name, value]) => `${name}: ${value}`).join(", ")}}`;

/// 8 parties, 12 mediators, 20 issues of 2 to 4 levels, 10 events, three scenarios.
export function largeCase() {
  const issues = times(20, (k) => ({
    id: `issue-${k + 1}`,
    name: `Question ${k + 1} of twenty`,
    levels: times(2 + (k % 3), (l) => ({ id: `level-${l + 1}`, value: (l / (1 + (k % 3))).toFixed(2) })),
  }));
  const parties = times(8, (i) => `party-${i + 1}`);
  const mediators = times(12, (m) => `mediator-${m + 1}`);
  const pick = (list, n) => list[n % list.length];
  return [
    "detente: 1",
    'title: "A conference of eight on twenty issues"',
    "as_of: 2025-01-15",
    "horizon: 120 days",
    'question: "Does the page stay readable when a case is as large as cases get?"',
    'note: "Made up for tests: nobody is meant."',
    "base_rate: {agreement: 1 to 6 per 1000 days, anchor_on: deal, judgement: made up}",
    "actors:",
    ...parties.map((id, i) => `  ${id}: {name: "Delegation ${i + 1}", kind: delegation}`),
    ...mediators.map((id, m) => `  ${id}: {name: "Go-between number ${m + 1}", kind: office}`),
    ...times(5, (n) => `  outsider-${n + 1}: {name: "People not asked ${n + 1}", kind: people}`),
    "issues:",
    ...issues.flatMap(({ id, name, levels }, k) => [
      `  ${id}:`,
      `    name: "${name}"`,
      `    ${block("levels", levels.map((l) => [l.id, l.value]))}`,
      `    ${block("labels", levels.map((l, n) => [l.id, `"step ${n + 1} of ${levels.length}"`]))}`,
      ...(k % 4 === 0 ? ["    now: level-1"] : []),
    ]),
    "parties:",
    ...parties.flatMap((id, i) => [
      `  ${id}:`,
      "    positions:",
      ...issues.map((issue, k) => {
        const last = issue.levels.length - 1;
        const ideal = (i * 7 + k * 3) % issue.levels.length;
        const line = (i + k) % 9 === 0 ? `, red_line: {${ideal > 0 ? `at_least: ${issue.levels[1].id}` : `at_most: ${issue.levels[last - (last > 1 ? 1 : 0)].id}`}, holds: 0.2..0.4..0.6}` : "";
        return `      ${issue.id}: {ideal: ${issue.levels[ideal].id}${line}, judgement: made up}`;
      }),
      `    priorities: {${issues.map((issue, k) => `${issue.id}: ${1 + ((i * 5 + k * 11) % 13)}`).join(", ")}, judgement: made up}`,
      `    outside_option: {is: 0.${20 + i}..0.${30 + i}..0.${45 + i}, judgement: made up}`,
      ...(i % 3 === 0
        ? [`    constituencies: {base-${i + 1}: {name: "Those behind delegation ${i + 1}", kind: veto, accepts_above: 0.2..0.3..0.4, judgement: made up}}`]
        : []),
    ]),
    "mediators:",
    ...mediators.flatMap((id, m) => [
      `  ${id}:`,
      ...(m > 8 ? [`    enters: day ${(m - 8) * 15}`, "    judgement: made up"] : []),
      `    access: {${parties.map((p, i) => `${p}: 0.${3 + ((i + m) % 6)}`).join(", ")}, judgement: made up}`,
      `    leverage: {${parties.map((p, i) => `${p}: 0.0${1 + ((i * m) % 8)}`).join(", ")}, judgement: made up}`,
      ...(m === 2 ? ["    deadline: {announced: 2025-01-15, after: 30 days, unless: deal, judgement: made up}"] : []),
    ]),
    "backers:",
    ...times(2, (b) => `  outsider-${b + 1}: {of: ${parties[b]}, against: ${parties[b + 1]}, judgement: made up}`),
    "events:",
    ...times(5, (e) => `  past-${e + 1}: {name: "Something that happened, number ${e + 1}", type: ACCUSE, date: 2024-0${e + 5}-10, by: [${pick(parties, e)}], effects: {trust: {${pick(parties, e + 1)}: add -0.05}}, judgement: made up}`),
    ...times(5, (e) => `  next-${e + 1}: {name: "Something that may come, number ${e + 1}", type: ${e === 0 ? "ASSAULT, harm: true" : "ELECT"}, chance: 0.${1 + e} in 60 days, effects: {${e % 2 ? "pain" : "outside_option"}: {${pick(parties, e)}: add 0.05}}, judgement: made up}`),
    "scenarios:",
    '  baseline: {title: "As it stands"}',
    '  fewer: {title: "Six of the twelve", only_mediators: [mediator-1, mediator-2, mediator-3, mediator-4, mediator-5, mediator-6], judgement: made up}',
    '  nobody: {title: "Nobody in between", only_mediators: [], judgement: made up}',
    "",
  ].join("\n");
}

/// What names may try: markup, the ends of the page's own elements, separators, length, another direction of writing.
export const hostileNames = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</script>",
  "one\u2028two\u2029three",
  "long ".repeat(60).trim().padEnd(300, "!"),
  "مفاوضات على الماء",
  "</pre></noscript><b>",
  "<!-- <script>",
  "__DETENTE_RESULT__",
  "' onmouseover='alert(1)",
  "=cmd|' /C calc'!A0",
  "javascript:alert(1)",
  "{{7*7}} ${7*7} <%= 7 %> &lt;b&gt; &amp;",
];

/// Two parties over three issues; every text a hostile one.
export function hostileCase() {
  let next = 0;
  const name = () => quoted(hostileNames[next++ % hostileNames.length]);
  const issues = ["land", "water", "road"];
  return [
    "detente: 1",
    `title: ${name()}`,
    "as_of: 2025-01-15",
    "horizon: 60 days",
    `question: ${name()}`,
    `note: ${name()}`,
    `base_rate: {agreement: 1 to 6 per 1000 days, anchor_on: deal, judgement: ${name()}}`,
    "sources:",
    `  one: {title: ${name()}, author: ${name()}, publisher: ${name()}, kind: report, reliability: C, note: ${name()}}`,
    "claims:",
    ...hostileNames.map((_, c) => `  claim-${c + 1}: {text: ${name()}, at: one p${c + 1} w1-4 0123456789abcde${c.toString(16)}, voice: reports, by: [east], reading: ${name()}, disputed_by: [{who: west, says: ${name()}}]}`),
    "actors:",
    ...["east", "west", "envoy", "broker", "backer", "outsiders"].map((id) => `  ${id}: {name: ${name()}, kind: people}`),
    "issues:",
    ...issues.map((id) => `  ${id}: {name: ${name()}, levels: {low: 0, mid: 0.5, high: 1}, labels: {low: ${name()}, mid: ${name()}, high: ${name()}}, now: low}`),
    "parties:",
    ...["east", "west"].flatMap((id, i) => [
      `  ${id}:`,
      "    positions:",
      ...issues.map((issue, k) => `      ${issue}: {ideal: ${i ? "high" : "low"}, committed: ${i ? "mid" : "low"}${k ? "" : `, red_line: {${i ? "at_least" : "at_most"}: mid, holds: 0.3..0.5..0.7}`}, because: [claim-${k + 1}], judgement: ${name()}}`),
      `    priorities: {land: 3, water: 2, road: 1, because: [claim-${4 + i}], judgement: ${name()}}`,
      `    outside_option: {is: 0.2..0.4..0.6, because: [claim-${6 + i}], judgement: ${name()}}`,
      `    constituencies: {group-${i + 1}: {name: ${name()}, kind: veto, accepts_above: 0.2..0.3..0.4, judgement: ${name()}}}`,
    ]),
    "mediators:",
    ...["envoy", "broker"].map((id) => `  ${id}: {access: {east: good, west: fair, judgement: ${name()}}, leverage: {east: some, west: slight, judgement: ${name()}}, deadline: {after: 20 days, unless: deal, judgement: ${name()}}, stakes: {motive: [claim-8]}}`),
    "backers:",
    `  backer: {of: east, against: west, judgement: ${name()}}`,
    "events:",
    `  before: {name: ${name()}, type: ACCUSE, date: 2024-12-01, by: [east], effects: {trust: {west: add -0.05}}, because: [claim-9], judgement: ${name()}}`,
    `  maybe: {name: ${name()}, type: ASSAULT, harm: true, chance: 0.1 in 30 days, effects: {pain: {east: add 0.1}}, because: [claim-10], judgement: ${name()}}`,
    "scenarios:",
    `  baseline: {title: ${name()}}`,
    `  nobody: {title: ${name()}, only_mediators: [], judgement: ${name()}}`,
    "questions:",
    `  paper: {text: ${name()}, outcome: deal, by: 2025-03-01, in: baseline, resolves_on: ${name()}, resolution: open}`,
    "consequences: {agreement: [claim-11]}",
    "",
  ].join("\n");
}

if (argv[1] === fileURLToPath(import.meta.url)) console.log(argv[2] === "hostile" ? hostileCase() : largeCase());
