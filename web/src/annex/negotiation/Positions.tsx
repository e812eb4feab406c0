// Decides how positions are shown: a strip for each issue, the first dozen open, the rest on demand; all of it in a table.
import { Figure } from "../../parts/Figure";
import { Name } from "../../parts/Num";
import { PartyName } from "../../parts/PartyMark";
import { Quantity } from "../../parts/Quantity";
import type { Row } from "../../parts/Table";
import type { Issue, Position } from "../../result/negotiation";
import { usePage } from "../../result/page";
import { Held } from "./Held";
import { Flag } from "./Lane";
import { IssueStrip } from "./IssueStrip";
import { standOf, weightShares } from "./stands";

const most = 12;

export function Positions() {
  const { at, result } = usePage();
  const { issues, positions } = result.negotiation;
  const of = (issue: Issue) => positions.filter((each) => each.issue === issue.id).map((each) => standOf(issue, each, result.numbers));
  const stands = issues.flatMap(of);
  const salience = stands.some((stand) => stand.weight?.includes(".salience."));
  const shares = weightShares(stands, result.numbers, salience);
  const lined = stands.some((stand) => stand.limit !== null);
  const weightWord = salience ? "salience" : "priority, points";
  const strips = at
    .at("negotiation")
    .at("issues")
    .each()
    .map((issue) => (
      <IssueStrip
        key={issue.value.id}
        at={issue}
        stands={of(issue.value)}
        shares={shares}
        largest={Math.max(...shares.values())}
        weightWord={weightWord}
        lined={lined}
      />
    ));
  return (
    <Figure
      id="positions-by-issue"
      title="Positions by issue"
      describes="Levels of each issue in ascending order; the order is convention and says nothing of better or worse."
      columns={columns(weightWord)}
      rows={issues.flatMap((issue) => positions.filter((each) => each.issue === issue.id).map((each) => row(issue, each)))}
    >
      <Key
        salience={salience}
        lined={lined}
        committed={stands.some((stand) => stand.committed !== null)}
        now={issues.some((issue) => issue.now !== null)}
      />
      <Held />
      <div class="strips">{strips.slice(0, most)}</div>
      {strips.length > most ? (
        <details class="rest">
          <summary data-fixed>and {strips.length - most} more issues</summary>
          <div class="strips">{strips.slice(most)}</div>
        </details>
      ) : null}
    </Figure>
  );
}

/** Only what is drawn is explained. */
function Key({ salience, lined, committed, now }: { salience: boolean; lined: boolean; committed: boolean; now: boolean }) {
  return (
    <p class="reading key">
      <span>
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="2" />
        </svg>{" "}
        a party’s sign: the level it would like best
      </span>
      {lined ? (
        <span>
          <i class="key-open" aria-hidden="true" /> bracket and band: its red line, and what that leaves open
        </span>
      ) : null}
      {committed ? (
        <span>
          <Flag /> public commitment
        </span>
      ) : null}
      {now ? (
        <span>
          <i class="key-now" aria-hidden="true" /> how things stand now
        </span>
      ) : null}
      {lined ? (
        <span>
          red line holds: the chance that it is a bottom line and not a bargaining position; central value and <span data-fixed>5–95 %</span> range
        </span>
      ) : null}
      <span>
        {salience ? "bars: salience" : "bars: points as part of the party’s sum; they vary by the spread beside its name"}
      </span>
    </p>
  );
}

const columns = (weightWord: string) => [
  { head: "issue" },
  { head: "party", align: "left" as const },
  { head: "likes best", align: "left" as const },
  { head: "red line", align: "left" as const },
  { head: "holds" },
  { head: "public commitment", align: "left" as const },
  { head: "now", align: "left" as const },
  { head: weightWord },
];

function row(issue: Issue, position: Position): Row {
  const level = (id: string | null) => (id === null ? <span class="none">–</span> : <Name of={`levels/${issue.id}/${id}`} />);
  const values = Object.entries(position.paths.values ?? {});
  return {
    key: `${position.issue}/${position.party}`,
    cells: [
      <Name of={`issues/${issue.id}`} />,
      <PartyName id={position.party} />,
      values.length > 0
        ? values.map(([id, path], i) => (
            <span key={id}>
              {i === 0 ? "" : ", "}
              {level(id)} <Quantity path={path} as="fixed2" />
            </span>
          ))
        : position.ideal === null
          ? <Quantity path={position.paths.ideal} as="fixed2" />
          : level(position.ideal),
      position.red_line === null ? (
        <span class="none">–</span>
      ) : (
        <>
          {position.red_line.side === "at_least" ? "not below " : "not above "}
          {level(position.red_line.level)}
        </>
      ),
      <Quantity path={position.paths.holds} as="percent" />,
      level(position.committed),
      level(issue.now),
      <Quantity path={position.paths.priority ?? `parties.${position.party}.salience.${position.issue}`} as="short" />,
    ],
  };
}
