// Decides how an event is shown: the same runs without and with it, agreement and escalation side by side, in declared
// order; harm is marked and never a means.
import { useCallback } from "preact/hooks";
import { Figure } from "../../parts/Figure";
import { Fixed, Name, Num } from "../../parts/Num";
import { Missing, Reading } from "../../parts/Section";
import { Table } from "../../parts/Table";
import { usePage } from "../../result/page";
import type { BeforeAfter } from "../../result/shocks";
import type { Setting } from "../../result/types";
import { formatted } from "../../words/format";
import { domainOf, drawIntervals, type IntervalRow, type Mark } from "../runs/intervals";
import { settingMark, SettingName, settingWords, toldOf } from "../runs/settings";
import { marked } from "../runs/svg";
import { Compared, EventDifference } from "./Compared";

const measures = ["agreement", "escalation"] as const;

export function Events() {
  const page = usePage();
  const shocks = page.at.at("answers").at("shocks");
  const events = shocks.at("events").each();
  const told = toldOf(events[0]?.value.under);
  const label = (each: (typeof events)[number]) => marked(page.word(`events/${each.value.id}`), each.value.harm ? "harm" : "");
  const draw = useCallback(
    (width: number) => {
      const rows: IntervalRow[] = events.map((each) => ({
        label: label(each),
        note: each.value.depends_on_anchor ? "depends on the anchor" : "",
        cells: measures.map((of) => told.flatMap((setting) => moved(each.value.under[setting]?.[of], setting))),
      }));
      const domain = domainOf(rows, [0, 0.2]);
      return drawIntervals(width, {
        panels: [
          { title: "agreement (deal or pause)", domain },
          { title: "escalation", domain },
        ],
        rows,
        beside: width < 620 ? 66 : 78,
        legend: told.map((setting) => ({ ...settingMark[setting], words: settingWords[setting] })),
      });
    },
    [page],
  );
  if (events.length === 0) return <Missing>The case names no event that can be compared with its absence.</Missing>;
  return (
    <>
      <Figure
        id="events"
        title="Each event: the same runs without it and with it"
        describes="Runs in a hundred by the horizon. The ring is without the event, the sign at the other end of the bar with it. In declared order; events that harm people are marked, and none of them is a means to anything."
        draw={draw}
        columns={[{ head: "event" }, { head: "level" }, ...measures.flatMap((of) => [{ head: `${of}, without` }, { head: "with" }])]}
        rows={events.flatMap((each) =>
          told.map((setting) => ({
            key: `${each.value.id}/${setting}`,
            cells: [
              <EventName id={each.value.id} harm={each.value.harm} />,
              <SettingName of={setting} />,
              ...measures.flatMap((of) => (["without", "with"] as const).map((when) => <Num at={each.at("under").at(setting).at(of).at(when).at("p")} as="in100" />)),
            ],
          })),
        )}
      />
      <Table
        caption="Differences, run by run"
        columns={[{ head: "event" }, { head: "level", align: "left" }, { head: "deals" }, { head: "agreement" }, { head: "escalation" }]}
        rows={events.flatMap((each) =>
          told.map((setting, i) => ({
            key: `${each.value.id}/${setting}`,
            cells: [
              i === 0 ? <EventName id={each.value.id} harm={each.value.harm} /> : "",
              <SettingName of={setting} />,
              ...(["deal", "agreement", "escalation"] as const).map((of) => <EventDifference at={each.at("under").at(setting).at(of).at("difference")} />),
            ],
            note: i === told.length - 1 ? <Compared at={each} /> : undefined,
          })),
        )}
      />
      <Reading>
        <Fixed>Of 100 runs</Fixed>, more or fewer, ± two Monte Carlo errors (range over the inputs, where these runs can tell one). “Cannot be shown”: no
        difference that these inputs can show.
      </Reading>
    </>
  );
}

function EventName({ id, harm }: { id: string; harm: boolean }) {
  return (
    <>
      <Name of={`events/${id}`} />
      {harm ? " (harm)" : ""}
    </>
  );
}

const moved = (found: BeforeAfter | undefined, setting: Setting): Mark[] =>
  found === undefined
    ? []
    : [{ p: found.with.p, from: found.without.p, ...settingMark[setting], says: `${formatted(found.without.p, "in100")} → ${formatted(found.with.p, "in100")}` }];

