// Decides how the accounting of rounds without agreement is told: an accounting of inputs, the same for all parties; it
// says nothing of conduct.
import { Num } from "../../parts/Num";
import { PartyName } from "../../parts/PartyMark";
import { Reading } from "../../parts/Section";
import { Table } from "../../parts/Table";
import { usePage } from "../../result/page";

export function Refusals() {
  const under = usePage().at.at("answers").at("stuck").at("runs").at("scarcer_acceptance");
  const [setting, found] = under.entries().find(([key]) => key === "reservation") ?? under.entries()[0] ?? [];
  if (setting === undefined || found === undefined) return null;
  const parties = found.at("parties").entries();
  const mechanisms = [...new Set(parties.flatMap(([, party]) => Object.keys(party.value.by_mechanism)))];
  return (
    <>
      <p>
        Of <Num at={found.at("rounds")} as="fixed1" /> rounds a run ({setting === "raw" ? "raw" : `anchored by ${setting}`}),{" "}
        <Num at={found.at("not_accepted")} as="fixed1" /> end without acceptance by all and <Num at={found.at("not_ratified")} as="fixed1" /> without
        ratification. Whose acceptance was the scarcer in them, given these inputs, and what lowered it:
      </p>
      <Table
        caption="Share of the scarcer acceptance, by party and by what lowered it"
        quiet
        columns={[{ head: "what lowered it" }, ...parties.map(([id]) => ({ head: <PartyName id={id} /> }))]}
        rows={[
          { key: "all", cells: ["all of it", ...parties.map(([, party]) => <Num at={party.at("share")} as="percent" />)] },
          ...mechanisms.map((mechanism) => ({
            key: mechanism,
            cells: [mechanism, ...parties.map(([, party]) => <Num at={party.at("by_mechanism").at(mechanism)} as="percent" />)],
          })),
        ]}
      />
      <Reading>An accounting of the inputs, the same for all parties; it says nothing of conduct.</Reading>
    </>
  );
}
