// Decides how it is told what moves if a claim did not hold: its numbers at the alternative the case gives, or at the
// default range.
import { Caveat } from "../../parts/Caveat";
import { Num, Text } from "../../parts/Num";
import { Path } from "../../parts/NumberPath";
import { Missing, Reading } from "../../parts/Section";
import { Likely, More } from "../../parts/share";
import { Table } from "../../parts/Table";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";

const most = 12;

export function ClaimsInDraws() {
  const claims = usePage().at.at("answers").at("hinges").at("claims").each();
  if (claims.length === 0) return <Missing>No claim stands under the numbers that packages use.</Missing>;
  const moving = claims.filter((each) => each.value.swing !== 0 || each.value.se !== 0);
  if (moving.length === 0) return <Missing>No single claim moves the share of draws with room.</Missing>;
  return (
    <>
    <Table
      caption="Share of draws with a zone of agreement, if a claim did not hold"
      columns={[{ head: "claim" }, { head: "draws with room" }, { head: "change, in 100 draws" }, { head: "numbers under it" }]}
      rows={moving.slice(0, most).map((each) => ({
        key: each.path,
        cells: [
          <ClaimText id={each.value.claim} />,
          <>
            <Likely at={each.at("zone")} />
            {each.value.flips_central ? " *" : ""}
          </>,
          <span class="told">
            <Num at={each.at("swing")} as="more100" /> <Num at={each.at("se")} as="error100" />
          </span>,
          <Paths paths={each.value.numbers} />,
        ],
      }))}
    />
    <Reading>{moving.length < claims.length ? "Claims that move nothing here are left out." : ""} * the verdict at central values changes.</Reading>
    </>
  );
}

export function ClaimsInRuns() {
  const claims = usePage().at.at("answers").at("hinges").at("runs").at("claims").each();
  if (claims.length === 0) return null;
  return (
    <Table
      caption="Deals more or fewer in 100 runs, if a claim did not hold"
      columns={[{ head: "claim" }, { head: "reservation" }, { head: "tempo" }]}
      rows={claims.slice(0, most).map((each) => ({
        key: each.path,
        cells: [
          <>
            <ClaimText id={each.value.claim} />
            <Caveat at={each.at("difference") as At<typeof each.value.difference>} />
          </>,
          <More at={each.at("difference").at("under").at("reservation").at("deal")} />,
          <More at={each.at("difference").at("under").at("tempo").at("deal")} />,
        ],
      }))}
    />
  );
}

function ClaimText({ id }: { id: string }) {
  const claim = usePage().at.at("evidence").at("claims").at(id);
  return (
    <a href={`#claim-${id}`} class="quiet">
      <Text at={claim.at("text")} />
    </a>
  );
}

const Paths = ({ paths }: { paths: string[] }) => (
  <details>
    <summary aria-label="the numbers under this claim">which</summary>
    {paths.map((path) => (
      <div key={path}>
        <Path of={path} />
      </div>
    ))}
  </details>
);
