// Decides how it is told whether deals hold, and which mechanisms the case has switched off.
import { useCallback } from "preact/hooks";
import { Figure } from "../../parts/Figure";
import { Num, Range, Text } from "../../parts/Num";
import { Missing, Reading } from "../../parts/Section";
import { usePage } from "../../result/page";
import { formatted } from "../../words/format";
import { drawIntervals } from "../runs/intervals";

export function Durability() {
  const page = usePage();
  const runs = page.at.at("answers").at("confidence").at("runs");
  const durability = runs.at("durability");
  const off = runs.at("mechanisms_off").each();
  return (
    <>
      {(durability.value?.deals ?? 0) > 0 ? <Fails /> : <Missing>No run of those that watch what follows ended in a deal.</Missing>}
      {off.length > 0 ? (
        <p>
          Switched off for this analysis:{" "}
          {off.map((each, i) => (
            <>
              {i > 0 ? ", " : ""}
              <Text at={each} />
            </>
          ))}
          .
        </p>
      ) : null}
    </>
  );
}

function Fails() {
  const page = usePage();
  const durability = page.at.at("answers").at("confidence").at("runs").at("durability");
  const fails = durability.at("fails_by").each();
  const draw = useCallback(
    (width: number) =>
      drawIntervals(width, {
        panels: [{ title: "of 100 deals, failed by then", domain: [0, 1] }],
        rows: fails.map(({ value }) => ({
          label: `${value.days} days after the deal`,
          cells: [[{ p: value.p, range: value.range, colour: "var(--outcome-deal)", says: `${formatted(value.p, "in100")} (${formatted(value.range[0], "in100")}–${formatted(value.range[1], "in100")})` }]],
        })),
        beside: 100,
      }),
    [page],
  );
  return (
    <>
      <Figure
        id="durability"
        title="Deals that have failed by then"
        describes="The line is the interval that counting so few deals leaves."
        draw={draw}
        columns={[{ head: "after the deal" }, { head: "failed, of a hundred deals" }, { head: "interval" }]}
        rows={fails.map((each) => ({
          key: String(each.value.days),
          cells: [<Num at={each.at("days")} as="short" unit="days" />, <Num at={each.at("p")} as="in100" />, <Range at={each.at("range")} as="in100" />],
        }))}
      />
      <Reading>
        Of <Num at={durability.at("deals")} as="count" /> deals in the runs that watch what follows. The level is that of published data, the differences are
        assumptions.
      </Reading>
    </>
  );
}
