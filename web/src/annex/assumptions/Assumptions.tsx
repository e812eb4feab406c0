// Decides how the numbers of the case are listed: every one, as written, with its range, its class and its reason.
import { useState } from "preact/hooks";
import { Filter } from "../../parts/Filter";
import { Fixed, Name, Num, Text } from "../../parts/Num";
import { Path } from "../../parts/NumberPath";
import { Part, Reading, Section } from "../../parts/Section";
import { Table } from "../../parts/Table";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { NumberOfCase } from "../../result/types";
import { titleOf } from "../../sections";

const reasons = ["size from a source", "direction from a claim", "judgement", "default"] as const;

export function Assumptions() {
  const { at, result } = usePage();
  const numbers = at.at("numbers").entries();
  const [search, setSearch] = useState("");
  const [reason, setReason] = useState("");
  const sought = search.toLowerCase();
  const shown = numbers.filter(
    ([path, number]) =>
      (reason === "" || number.value.reason === reason) && (sought === "" || `${path} ${number.value.says}`.toLowerCase().includes(sought)),
  );
  return (
    <Section id="assumptions" title={titleOf("assumptions")} asks="What was put in, and why is each number there and that large?">
      <Reading>
        Four classes of reason: the size stands in a source; a claim gives the direction and the size was judged; judgement only; Détente’s default, which
        nobody looked at for this case. Class: what may be changed by those who mediate (lever), what is as it is (condition), and what hurts people (harm).
      </Reading>
      {result.changed.length > 0 ? (
        <p>
          <b>Changed from the case as written:</b>{" "}
          {at
            .at("changed")
            .each()
            .map((each, i) => (
              <span key={each.path}>
                {i > 0 ? "; " : ""}
                <Text at={each} />
              </span>
            ))}
        </p>
      ) : null}
      <Filter label="Numbers with the words" value={search} onInput={setSearch} shown={shown.length} of={numbers.length}>
        <label>
          Reason
          <select value={reason} onChange={(event) => setReason(event.currentTarget.value)}>
            <option value="">any</option>
            {reasons.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      </Filter>
      {grouped(shown).map(([group, rows]) => (
        <Part key={group} id={`assumptions-${group}`} title={<GroupName of={group} />}>
          <Numbers rows={rows} group={group} />
        </Part>
      ))}
    </Section>
  );
}

function Numbers({ rows, group }: { rows: [string, At<NumberOfCase>][]; group: string }) {
  return (
    <Table
      caption={`Numbers of ${group}`}
      quiet
      columns={[
        { head: "number" },
        { head: "as written", align: "left" },
        { head: "central" },
        { head: <Fixed>5 %</Fixed> },
        { head: <Fixed>95 %</Fixed> },
        { head: "reason", align: "left" },
      ]}
      rows={rows.map(([path, number]) => ({
        key: path,
        cells: [
          <>
            <Path of={path} /> <Text at={number.at("says")} class="aside" />
          </>,
          number.value.written === null ? (
            <>
              left out: <Text at={number.at("default")} />
            </>
          ) : (
            <Text at={number.at("written")} />
          ),
          <Num at={number.at("central")} as="short" />,
          <Num at={number.at("low")} as="short" />,
          <Num at={number.at("high")} as="short" />,
          <>
            <Text at={number.at("reason")} />
            {number.value.class ? (
              <>
                {" "}
                <span class="chip">{number.value.class}</span>
              </>
            ) : null}
          </>,
        ],
        note: <Why at={number} />,
      }))}
    />
  );
}

function Why({ at }: { at: At<NumberOfCase> }) {
  return (
    <>
      <Text at={at.at("judgement")} />
      {at.value.basis ? (
        <>
          default: <Text at={at.at("basis")} />
        </>
      ) : null}
      {at.at("because").each().length > 0 ? (
        <span class="aside">
          {at
            .at("because")
            .each()
            .map((claim) => (
              <span key={claim.path}>
                {" "}
                <a href={`#claim-${claim.value}`} data-path={claim.path}>
                  {claim.value}
                </a>
              </span>
            ))}
        </span>
      ) : null}
    </>
  );
}

const named = ["parties", "mediators", "backers", "events"];
const words: Record<string, string> = {
  base_rate: "The base rate",
  claims: "If a claim did not hold",
  scenarios: "Of scenarios",
  versions: "Of the sides’ accounts",
  process: "The talks",
  structure: "The graph model",
  issues: "The issues",
};

/** Whom or what a path is about: "parties/israel", "process". */
function groupOf(path: string): string {
  const [collection = "", id = ""] = path.split(".");
  return named.includes(collection) ? `${collection}/${id}` : collection;
}

function GroupName({ of }: { of: string }) {
  if (of.includes("/")) return <Name of={of} />;
  return <>{Object.prototype.hasOwnProperty.call(words, of) ? words[of] : of}</>;
}

/** In the order of the result. */
function grouped(numbers: [string, At<NumberOfCase>][]): [string, [string, At<NumberOfCase>][]][] {
  const groups = new Map<string, [string, At<NumberOfCase>][]>();
  for (const row of numbers) groups.set(groupOf(row[0]), [...(groups.get(groupOf(row[0])) ?? []), row]);
  return [...groups];
}
