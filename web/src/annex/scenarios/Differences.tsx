// Decides how differences between scenarios are shown: in declared order, under every way of setting the level, with
// the caveats of the terminal.
import { useCallback } from "preact/hooks";
import { caveat } from "../../parts/caveatWords";
import { Figure } from "../../parts/Figure";
import { Text } from "../../parts/Num";
import { Reading } from "../../parts/Section";
import { More } from "../../parts/share";
import { usePage } from "../../result/page";
import type { Paired } from "../../result/types";
import { domainOf, drawIntervals, type IntervalRow, type Mark } from "../runs/intervals";
import { differenceMark, eventOf } from "../runs/marks";
import { counted, settingMark, SettingName, settingWords, toldOf } from "../runs/settings";
import { marked } from "../runs/svg";
import { Against, againstWords } from "./Against";

export function Differences() {
  const page = usePage();
  const arms = page.at.at("scenarios").at("arms").entries();
  const event = eventOf(page);
  const told = toldOf(arms[0]?.[1].value.difference.under);
  const deals = counted(event);

  const draw = useCallback(
    (width: number) => {
      const rows: IntervalRow[] = arms.map(([, arm]) => {
        const { title, harm, difference } = arm.value;
        return {
          label: marked(title, harm ? "harm" : ""),
          note: [againstWords(page, arm.value), caveat(difference)].filter((each) => each !== "").join("; "),
          cells: [told.map((setting): Mark => differenceMark(difference.under[setting]?.[event] as Paired, setting))],
        };
      });
      return drawIntervals(width, {
        panels: [{ title: `${deals} more or fewer in 100 runs`, domain: domainOf(rows, [-0.05, 0.05]) }],
        rows,
        beside: 142,
        signed: true,
        legend: told.map((setting) => ({ ...settingMark[setting], words: settingWords[setting] })),
      });
    },
    [page],
  );

  return (
    <>
      <Figure
        id="differences-by-scenario"
        title={`What each scenario changes: ${deals} more or fewer`}
        describes="In the order of the case. A sign stands at the difference, the thick bar is two Monte Carlo errors to either side, the thin line the range over the inputs; where there is no thin line, these runs cannot tell one. Left of zero fewer, right of it more."
        draw={draw}
        columns={[{ head: "scenario" }, ...told.map((setting) => ({ head: <SettingName of={setting} /> }))]}
        rows={arms.map(([id, arm]) => ({
          key: id,
          cells: [
            <>
              <Text at={arm.at("title")} />
              {arm.value.harm ? " (harm)" : ""}
            </>,
            ...told.map((setting) => <More at={arm.at("difference").at("under").at(setting).at(event)} />),
          ],
          note: note(caveat(arm.value.difference), <Against arm={arm} />, againstWords(page, arm.value) !== ""),
        }))}
      />
      <Reading>
        The same draws run by run, so that differences are far better known than levels. “Depends on the anchor”: sign or size changes with the way the level
        is set. “Sign open”: the range over the inputs has both signs. Harms are shown for what they do, never as means.
      </Reading>
    </>
  );
}

function note(words: string, against: preact.ComponentChildren, other: boolean) {
  if (words === "" && !other) return undefined;
  return (
    <>
      {other ? against : null}
      {other && words !== "" ? "; " : ""}
      {words}
    </>
  );
}
