// Decides what the brief says of the case's scenarios: differences first, in declared order; then the levels, which the
// base rate sets.
import { Caveat } from "../parts/Caveat";
import { Num, Text } from "../parts/Num";
import { Likely, More } from "../parts/share";
import { Table } from "../parts/Table";
import { usePage } from "../result/page";

const most = 8;

export function BriefScenarios() {
  const { at } = usePage();
  const scenarios = at.at("scenarios");
  if (!scenarios.present) return null;
  const arms = scenarios.at("arms").entries();
  const ground = scenarios.at("ground");
  const anchored = ground.at("anchored").at("reservation");
  return (
    <section>
      <h2>What would be different?</h2>
      {arms.length > 0 ? (
        <Table
          caption="Deals more or fewer in 100 runs, the same draws run by run"
          columns={[{ head: "scenario" }, { head: "reservation" }, { head: "tempo" }]}
          rows={arms.slice(0, most).map(([id, arm]) => ({
            key: id,
            cells: [
              <>
                <Text at={arm.at("title")} />
                {arm.value.harm ? " (harm)" : ""}
                <Caveat at={arm.at("difference")} />
              </>,
              <More at={arm.at("difference").at("under").at("reservation").at("deal")} />,
              <More at={arm.at("difference").at("under").at("tempo").at("deal")} />,
            ],
          }))}
        />
      ) : null}
      {arms.length > most ? <p class="reading">More scenarios stand in the annex.</p> : null}
      <p>
        Held against: deals <Likely at={anchored.present ? anchored.at("outcomes").at("deal") : ground.at("outcomes").at("deal")} />, escalation{" "}
        <Likely at={anchored.present ? anchored.at("outcomes").at("escalation") : ground.at("outcomes").at("escalation")} />
        {anchored.present ? (
          <>
            , anchored by reservation (<Num at={anchored.at("b0")} as="short" />
            ). The level is set by the base rate, not found; what differs from it is the case’s.
          </>
        ) : (
          ". No base rate is given: the level is raw, and only differences mean something."
        )}
      </p>
    </section>
  );
}

