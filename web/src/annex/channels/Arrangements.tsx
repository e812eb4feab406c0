// Decides how other arrangements are told: differences in runs that share every draw, under both anchors, with their
// caveats; nothing is said where nothing shows.
import { useCallback } from "preact/hooks";
import { caveat } from "../../parts/caveatWords";
import { drawn } from "../../parts/drawn";
import { Figure } from "../../parts/Figure";
import { Reading } from "../../parts/Section";
import { More } from "../../parts/share";
import type { Arrangement } from "../../result/channels";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import { ArrangementWords } from "./ArrangementWords";
import { DotsDrawing } from "./DotsDrawing";
import { MarksKey } from "./MarksKey";
import { SwitchTables } from "./SwitchTables";
import { arrangementText, kinds, marks, settingWords, told } from "./words";

export type Counted = "deal" | "agreement";

export function Arrangements({ events }: { events: string }) {
  const page = usePage();
  const channels = page.at.at("answers").at("channels");
  const of: Counted = channels.value?.event === "agreement" ? "agreement" : "deal";
  const all = kinds.flatMap(({ kind }) => channels.at("arrangements").each().filter((each) => each.value.kind === kind));
  const settings = told(all[0]?.value.under ?? {});
  const draw = useCallback(
    (width: number) => {
      const rows = (kind: string) => all.filter((each) => each.value.kind === kind).map(({ value, path }) => row(path, value));
      const row = (key: string, each: Arrangement) => ({
        key,
        label: arrangementText(page, each),
        note: caveat(each),
        marks: marks({ raw: each.under.raw?.[of], reservation: each.under.reservation?.[of], tempo: each.under.tempo?.[of] }),
      });
      const groups = kinds.map(({ kind, head }) => ({ head, rows: rows(kind) })).filter((group) => group.rows.length > 0);
      return drawn(<DotsDrawing width={width} groups={groups} events={events} />);
    },
    [page],
  );
  return (
    <Figure
      id="arrangements-figure"
      title={`${events === "deals" ? "Deals" : "Agreements"} more or fewer than as asked`}
      describes="All else the same, in runs that share every draw. Arrangements stand by kind, in declared order."
      draw={draw}
      columns={[{ head: "arrangement" }, ...settings.map((setting) => ({ head: settingWords(setting) })), { head: `escalations, ${settingWords(settings[0] ?? "raw")}` }]}
      rows={all.map((each) => ({
        key: each.path,
        cells: [
          <ArrangementWords at={each} />,
          ...settings.map((setting) => <More at={each.at("under").at(setting).at(of)} />),
          <More at={each.at("under").at(settings[0] ?? "raw").at("escalation")} />,
        ],
        note: caveat(each.value) || undefined,
      }))}
    >
      <MarksKey settings={settings} />
      {channels.value?.swaps_left_out ? <Reading>Mediators in each other’s place were not run for this question.</Reading> : null}
      <SwitchTables all={all as At<Arrangement>[]} of={of} settings={settings} />
    </Figure>
  );
}
