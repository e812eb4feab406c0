// Decides how the course of the runs is shown: how they end by day, and who leaves, falls or enters by day.
import { useCallback, useState } from "preact/hooks";
import { Figure } from "../../parts/Figure";
import { Num } from "../../parts/Num";
import { Reading } from "../../parts/Section";
import { usePage, type Page } from "../../result/page";
import type { Setting } from "../../result/types";
import { outcomeColour, outcomeDash } from "../../theme/colours";
import { dashOf, drawCurves, type Series } from "../runs/curves";
import { SettingChoice, settingsOf, settingWords } from "../runs/settings";
import { CurveName, curveWords } from "./CurveName";

/** Those that are said of the last day only are no curve. */
const endings = ["deal", "agreement", "escalation", "pause_in_force"];
const onlyLast = ["stalemate", "partial", "withdrawal", "pause"];
const drawn = 10;

export function OverTime() {
  const page = usePage();
  const under = page.at.at("answers").at("confidence").at("runs").at("under");
  const settings = settingsOf(under.value);
  const [setting, choose] = useState<Setting>(settings.find((each) => each !== "raw") ?? "raw");
  const all = under.at(setting).at("curves").entries();
  const ends = all.filter(([name]) => endings.includes(name));
  const actors = all.filter(([name, curve]) => !endings.includes(name) && !onlyLast.includes(name) && (curve.value[curve.value.length - 1] ?? 0) > 0);
  const never = all.filter(([name, curve]) => !endings.includes(name) && !onlyLast.includes(name) && (curve.value[curve.value.length - 1] ?? 0) === 0);
  return (
    <>
      <SettingChoice label="Level:" of={settings} chosen={setting} choose={choose} />
      <Curves key="ends" id="course" title={`How the runs go, ${settingWords[setting]}`} of={ends} setting={setting} />
      <Reading>
        Deal, agreement (deal or pause) and escalation: happened by that day. A pause in force: on that day. Stalemate and mediators gone are told of the last day
        only.
      </Reading>
      {actors.length > 0 ? <Curves key="actors" id="course-of-actors" title={`Who leaves, falls or enters, ${settingWords[setting]}`} of={actors} setting={setting} /> : null}
      {never.length > 0 ? (
        <Reading>
          In none of the runs:{" "}
          {never.map(([name], i) => (
            <>
              {i > 0 ? "; " : ""}
              <CurveName of={name} />
            </>
          ))}
          .
        </Reading>
      ) : null}
      {actors.length > drawn ? <Reading>The drawing has the first of them; the table has all.</Reading> : null}
    </>
  );
}

function Curves({ id, title, of, setting }: { id: string; title: string; of: ReturnType<typeof entries>; setting: Setting }) {
  const page = usePage();
  const horizon = Math.max(0, ...of.map(([, curve]) => curve.value.length - 1));
  const days = [...new Set([1, 2, 3, 4, 5, 6].map((part) => Math.floor((horizon * part) / 6)))];
  const draw = useCallback(
    (width: number) => drawCurves(width, of.slice(0, drawn).map(([name, curve], i) => look(page, name, curve.value, i)), { x: "days", y: "runs in 100" }),
    [page, setting],
  );
  return (
    <Figure
      id={id}
      title={title}
      describes="Steps from day to day; each line is named at its end."
      draw={draw}
      columns={[{ head: "runs in a hundred by day" }, ...days.map((day) => ({ head: <span data-fixed>{day}</span> }))]}
      rows={of.map(([name, curve]) => ({ key: name, cells: [<CurveName of={name} />, ...days.map((day) => <Num at={curve.at(day)} as="in100" />)] }))}
    />
  );
}

const entries = (page: Page) => page.at.at("answers").at("confidence").at("runs").at("under").at("raw").at("curves").entries();

/** Leaving, falling and entering differ in dash and shade, parties in nothing: no hue stands for a mediator or backer. */
function look(page: Page, name: string, by_day: number[], index: number): Series {
  const words = curveWords(page, name);
  if (name === "deal" || name === "escalation") return { name: words, by_day, colour: outcomeColour(name), dash: outcomeDash[name] ?? "none", strong: name === "deal" };
  if (name === "agreement") return { name: words, by_day, colour: outcomeColour("partial"), dash: "none" };
  if (name === "pause_in_force") return { name: words, by_day, colour: outcomeColour("partial"), dash: "2 3" };
  const colours: Record<string, string> = { mediator_exit: "var(--outcome-withdrawal)", backer_entry: "var(--outcome-escalation)" };
  return { name: words, by_day, colour: colours[name.slice(0, name.indexOf("."))] ?? "var(--ink)", dash: dashOf(index) };
}
