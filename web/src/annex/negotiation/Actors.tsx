// Decides how actors and what joins them are told: the network, and its numbers in a table.
import { useCallback, useState } from "preact/hooks";
import { drawn } from "../../parts/drawn";
import { Figure } from "../../parts/Figure";
import { Name, Num, Text } from "../../parts/Num";
import { PartyName } from "../../parts/PartyMark";
import { Quantity, useNumber, Written } from "../../parts/Quantity";
import { Reading } from "../../parts/Section";
import type { Row } from "../../parts/Table";
import { usePage } from "../../result/page";
import type { At } from "../../result/located";
import type { Backer, MediatorOfCase } from "../../result/negotiation";
import { actorsOf } from "./actorsOf";
import { NetworkDrawing } from "./NetworkDrawing";

const fewLines = 16;

export function Actors() {
  const page = usePage();
  const negotiation = page.at.at("negotiation");
  const [only, setOnly] = useState("");
  const draw = useCallback(
    (width: number) => {
      const { links, ...actors } = actorsOf(page);
      const kept = links.filter((link) => only === "" || link.from === only || link.to === only);
      return drawn(<NetworkDrawing width={width} {...actors} links={kept} />);
    },
    [page, only],
  );
  const { mediators, parties, backers } = negotiation.value;
  return (
    <>
      <Figure
        id="network"
        title="Actors and what joins them"
        describes={described(mediators.length > 0, backers.length > 0)}
        draw={draw}
        columns={[
          { head: "from" },
          { head: "takes part", align: "left" },
          { head: "to", align: "left" },
          { head: "access" },
          { head: "leverage" },
          { head: "access rests on", align: "left" },
        ]}
        rows={[...negotiation.at("mediators").each().flatMap(mediatorRows), ...negotiation.at("backers").each().map(backerRow)]}
      >
        {mediators.length * parties.length > fewLines ? (
          <p class="filter screen-only">
            <label>
              Lines of{" "}
              <select value={only} onChange={(event) => setOnly(event.currentTarget.value)}>
                <option value="">all</option>
                {[...mediators, ...parties, ...backers].map((each) => (
                  <option key={each.id} value={each.id} data-fixed>
                    {page.word(page.actor(each.id))}
                  </option>
                ))}
              </select>
            </label>
          </p>
        ) : null}
      </Figure>
      {mediators.length > 0 ? (
        <Reading>
          Access: the chance of reaching a party on a day of talks. Leverage: what can be added to its side of a package (<Fixed03 /> of its scale). Central
          values and <span data-fixed>5–95 %</span> ranges stand in the table.
        </Reading>
      ) : null}
    </>
  );
}

const Fixed03 = () => <span data-fixed>0 to 0.3</span>;

const described = (mediators: boolean, backers: boolean): string =>
  [
    mediators ? "The wider a line, the better the mediator’s access to the party; the larger the disc at its end, the more leverage it has there." : "",
    "Dashed: takes no part yet.",
    backers ? "An arrow leads from a backer to the party it stands behind, a dotted line to the party it would act against." : "",
  ]
    .filter(Boolean)
    .join(" ");

function mediatorRows(at: At<MediatorOfCase>): Row[] {
  return Object.entries(at.value.access).map(([party, access], i) => ({
    key: `${at.value.id}/${party}`,
    cells: [
      <Name of={`mediators/${at.value.id}`} />,
      i === 0 ? <TakesPart at={at} /> : "",
      <PartyName id={party} />,
      <Quantity path={access} as="fixed2" />,
      <Quantity path={at.value.leverage[party]} as="fixed2" />,
      <RestsOn path={access} />,
    ],
  }));
}

function TakesPart({ at }: { at: At<MediatorOfCase> }) {
  const { takes_part, enters_on_day, deadline_day } = at.value;
  return (
    <>
      {takes_part === "absent" ? "takes no part" : <Text at={at.at("takes_part")} />}
      {enters_on_day === null ? null : (
        <>
          {" "}
          (day <Num at={at.at("enters_on_day")} as="count" />)
        </>
      )}
      {deadline_day === null ? null : (
        <>
          ; announced end on day <Num at={at.at("deadline_day")} as="count" />
        </>
      )}
    </>
  );
}

function RestsOn({ path }: { path: string }) {
  const at = useNumber(path);
  return at === undefined ? <span class="none">–</span> : <Text at={at.at("reason") as At<string>} />;
}

function backerRow(at: At<Backer>): Row {
  const { id, of, against, follows, paths } = at.value;
  return {
    key: id,
    cells: [
      <Name of={`backers/${id}`} />,
      "takes no part yet",
      <>
        behind <PartyName id={of} />
        {against === null ? null : (
          <>
            , against <PartyName id={against} />
          </>
        )}
        {follows.map((other) => (
          <span key={other}>
            , follows <Name of={`backers/${other}`} />
          </span>
        ))}
      </>,
      <span class="none">–</span>,
      <span class="none">–</span>,
      <span class="none">–</span>,
    ],
    note:
      paths.length === 0
        ? undefined
        : paths.map((path, i) => (
            <span key={path}>
              {i === 0 ? "" : " · "}
              <Says path={path} /> <Written path={path} />
            </span>
          )),
  };
}

function Says({ path }: { path: string }) {
  const at = useNumber(path);
  return at === undefined ? <code data-fixed>{path}</code> : <Text at={at.at("says")} />;
}
