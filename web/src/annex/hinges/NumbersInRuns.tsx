// Decides how it is told which numbers the ends of the runs go with: only those beyond chance over all that were looked
// at; the rest behind a fold.
import { Num } from "../../parts/Num";
import { NumberPath } from "../../parts/NumberPath";
import { Missing, Reading } from "../../parts/Section";
import { Table } from "../../parts/Table";
import type { Hinges } from "../../result/hinges";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";

type One = NonNullable<NonNullable<Hinges["runs"]>["numbers"]>[number];

export function NumbersInRuns() {
  const numbers = usePage().at.at("answers").at("hinges").at("runs").at("numbers").each();
  const shown = numbers.filter((each) => each.value.shows);
  const rest = numbers.filter((each) => !each.value.shows);
  return (
    <>
      <Reading>
        Numbers whose high third of draws ends otherwise than the low third, beyond chance over all that were looked at together: deals in 100 runs, high
        against low.
      </Reading>
      {shown.length === 0 ? <Missing>None that these draws can show.</Missing> : <List numbers={shown} caption="Numbers that the ends of the runs go with" />}
      {rest.length > 0 ? (
        <details class="screen-only">
          <summary>Those that these draws cannot tell from chance</summary>
          <List numbers={rest} caption="Numbers that these draws cannot tell from chance" />
        </details>
      ) : null}
    </>
  );
}

function List({ numbers, caption }: { numbers: At<One>[]; caption: string }) {
  return (
    <Table
      caption={caption}
      quiet
      columns={[{ head: "number" }, { head: "low third" }, { head: "high third" }, { head: "deals" }]}
      rows={numbers.map((each) => ({
        key: each.path,
        cells: [
          <NumberPath of={each.value.path} />,
          <Num at={each.at("low")} as="short" />,
          <Num at={each.at("high")} as="short" />,
          <span class="told">
            <Num at={each.at("difference")} as="more100" /> <Num at={each.at("se")} as="error100" />
          </span>,
        ],
      }))}
    />
  );
}
