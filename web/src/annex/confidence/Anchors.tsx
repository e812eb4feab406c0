// Decides how the setting of the level is told: what the base rate asks for, what reaches it, and both set again at the
// ends of the base rate and of what waiting is worth.
import { Fixed, Num, Text } from "../../parts/Num";
import { Missing, Reading } from "../../parts/Section";
import { Table } from "../../parts/Table";
import type { Anchor } from "../../result/confidence";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import { eventOf } from "../runs/marks";
import { counted } from "../runs/settings";

export function Anchors() {
  const page = usePage();
  const runs = page.at.at("answers").at("confidence").at("runs");
  const target = runs.at("base_rate_target");
  const [reservation, tempo] = [runs.at("anchors").at("reservation"), runs.at("anchors").at("tempo")];
  const some = typeof reservation.value?.value === "number" || typeof tempo.value?.value === "number";
  const bands = runs.at("bands").each();
  const deals = counted(eventOf(page));
  if (!some)
    return (
      <Missing>
        {(target.value ?? 0) > 0 ? "Not anchored: no value of either lever brings the runs to the base rate." : "Not anchored: the case names no base rate."} Read
        differences, not levels.
      </Missing>
    );
  return (
    <>
      <p>
        The base rate asks for <Num at={target} as="in100" /> {deals} in a hundred runs of the case as written; <Fixed>reservation B0</Fixed>{" "}
        <Value of={reservation} equals />, tempo factor <Value of={tempo} equals />. The level is set by it, not found; what differs from it is the case’s.
      </p>
      <Table
        caption="The level set again"
        columns={[{ head: "with" }, { head: "asks for, in a hundred" }, { head: <Fixed>reservation B0</Fixed> }, { head: "tempo factor" }]}
        rows={bands.map((each) => ({
          key: each.value.of,
          cells: [
            <Text at={each.at("of")} />,
            <Num at={each.at("reservation").at("target")} as="in100" />,
            <Value of={each.at("reservation")} />,
            <Value of={each.at("tempo")} />,
          ],
        }))}
      />
      <Reading>
        Raw: as the model runs by itself; day-by-day noise makes some deal likely in a long enough time, so that this level means little. Reservation: one term
        is added to what every party gains from every package. Tempo: talks meet more or less often. Both are found once and held fixed in every comparison.
      </Reading>
    </>
  );
}

function Value({ of, equals }: { of: At<Anchor | undefined>; equals?: boolean }) {
  if (typeof of.value?.value !== "number") return <>{equals ? "cannot reach it" : "out of reach"}</>;
  return (
    <>
      {equals ? "= " : ""}
      <Num at={of.at("value")} as="short" />
    </>
  );
}
