// Decides how it is told what goes with a mediator, or would come with it: only what differs with and without it.
import type { ComponentChildren } from "preact";
import { Num } from "../../parts/Num";
import { PartyName } from "../../parts/PartyMark";
import { Table } from "../../parts/Table";
import type { Channel } from "../../result/channels";
import type { At } from "../../result/located";
import { formatted, type Format } from "../../words/format";

interface Line {
  key: string;
  what: ComponentChildren;
  from: At<number | undefined>;
  to: At<number | undefined>;
  as: Format;
  perParty: boolean;
}

const mostParties = 3;

export function RoomTable({ at }: { at: At<Channel> }) {
  const room = at.at("room");
  const lines = linesOf(at).filter(({ from, to, as }) => formatted(from.value ?? 0, as) !== formatted(to.value ?? 0, as));
  const only = room.value.only_link_to;
  const crowded = Object.keys(at.value.access).length > mostParties;
  const [inAll, byParty] = [lines.filter((line) => !line.perParty), lines.filter((line) => line.perParty)];
  const head = at.value.takes_part === "from the start" ? "What goes with it" : "What would come with it";
  return (
    <>
      {only.length === 0 ? null : (
        <p>
          The only one to reach{" "}
          {only.map((party, i) => (
            <span key={party}>
              {i === 0 ? "" : ", "}
              <PartyName id={party} />
            </span>
          ))}
          .
        </p>
      )}
      {lines.length === 0 ? (
        <p class="reading">Nothing that shows goes with it on the first day.</p>
      ) : (
        <>
          <Lines caption={head} lines={crowded ? inAll : lines} />
          {crowded && byParty.length > 0 ? (
            <details class="rest">
              <summary>and by party</summary>
              <Lines caption={`${head}, by party`} lines={byParty} />
            </details>
          ) : null}
        </>
      )}
    </>
  );
}

function Lines({ caption, lines }: { caption: string; lines: Line[] }) {
  if (lines.length === 0) return null;
  return (
    <Table
      caption={caption}
      columns={[{ head: "" }, { head: "with it" }, { head: "without it" }]}
      rows={lines.map(({ key, what, from, to, as }) => ({ key, cells: [what, <Num at={from} as={as} />, <Num at={to} as={as} />] }))}
    />
  );
}

function linesOf(at: At<Channel>): Line[] {
  const [given, without] = [at.at("room").at("with_it"), at.at("room").at("without_it")];
  const perParty = (of: "link" | "leverage", what: string): Line[] =>
    given
      .at(of)
      .entries()
      .map(([party, from]) => ({
        key: `${of}/${party}`,
        what: (
          <>
            {what} <PartyName id={party} />
          </>
        ),
        from,
        to: without.at(of).at(party),
        as: "fixed2",
        perParty: true,
      }));
  const plain = (of: "cover" | "guarantee" | "rounds_per_day", what: string, as: Format): Line => ({ key: of, what, from: given.at(of), to: without.at(of), as, perParty: false });
  return [
    ...perParty("link", "a message gets through to"),
    ...perParty("leverage", "leverage together on"),
    plain("cover", "cover for concessions", "fixed2"),
    plain("guarantee", "guarantee of a deal", "fixed2"),
    plain("rounds_per_day", "rounds a day", "short"),
  ];
}
