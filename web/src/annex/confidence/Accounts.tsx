// Decides how the case is told under each side's account: beside the case as it stands, by packages and by runs.
import { Caveat } from "../../parts/Caveat";
import { Text } from "../../parts/Num";
import { Reading } from "../../parts/Section";
import { Likely, More } from "../../parts/share";
import { Table } from "../../parts/Table";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import { eventOf } from "../runs/marks";
import { counted, SettingName, toldOf } from "../runs/settings";

export function Accounts() {
  const page = usePage();
  const confidence = page.at.at("answers").at("confidence");
  const stuck = page.at.at("answers").at("stuck");
  const event = eventOf(page);
  const inDraws = confidence.at("accounts").each();
  const inRuns = confidence.at("runs").at("accounts").each();
  const told = toldOf(inRuns[0]?.value.difference.under);
  const ids = [...new Set([...inDraws, ...inRuns].map((each) => each.value.id))];
  const zone = (there: boolean | undefined) => (there === undefined ? "–" : there ? "a zone" : "none");
  return (
    <>
      <Table
        caption={`${counted(event) === "deals" ? "Deals" : "Agreements"} more or fewer in a hundred runs, and draws with a zone of agreement`}
        columns={[
          { head: "account" },
          ...told.map((setting) => ({ head: <SettingName of={setting} /> })),
          { head: "zone in draws" },
          { head: "at central values", align: "left" as const },
        ]}
        rows={[
          {
            key: "",
            cells: ["the case as it stands", ...told.map(() => "–"), <Likely at={stuck.at("zone")} />, zone(stuck.at("zone_at_central_values").value)],
          },
          ...ids.map((id) => {
            const draws = inDraws.find((each) => each.value.id === id);
            const runs = inRuns.find((each) => each.value.id === id);
            const either = (runs ?? draws) as At<{ id: string; title: string; changed: string[] }>;
            return {
              key: id,
              cells: [
                <>
                  <Text at={either.at(either.value.title === "" ? "id" : "title")} />
                  {runs ? <Caveat at={runs.at("difference")} /> : null}
                </>,
                ...told.map((setting) => (runs ? <More at={runs.at("difference").at("under").at(setting).at(event)} /> : "–")),
                draws ? <Likely at={draws.at("zone")} /> : "–",
                zone(draws?.value.zone_at_central_values),
              ],
              note: (
                <details class="further">
                  <summary>What it changes</summary>
                  <ul>
                    {either.at("changed").each().map((each) => (
                      <li key={each.path}>
                        <code>
                          <Text at={each} />
                        </code>
                      </li>
                    ))}
                  </ul>
                </details>
              ),
            };
          }),
        ]}
      />
      <Reading>
        No account is preferred: they stand side by side, against the case as it stands, the same draws run by run (± two Monte Carlo errors; range over the
        inputs).
      </Reading>
    </>
  );
}
