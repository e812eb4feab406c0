// Decides how one number moved along its range is shown: by what may be changed, what is to be watched, and harm, which
// is shown for what comes with it only.
import { Num, Text } from "../../parts/Num";
import { NumberPath } from "../../parts/NumberPath";
import { Missing, Reading } from "../../parts/Section";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { Line, Tip } from "../../result/shocks";
import { counted } from "../runs/settings";
import { LinesFigure } from "./LinesFigure";

const groups = [
  { of: "lever", title: "What may be changed" },
  { of: "condition", title: "Conditions, to be watched" },
  { of: "harm", title: "Harm, shown for what comes with it" },
] as const;

export function Lines() {
  const shocks = usePage().at.at("answers").at("shocks");
  const lines = shocks.at("lines").each();
  const event = shocks.value?.event ?? "deal";
  if (lines.length === 0) return <Missing>No number of the case can be moved along a range here.</Missing>;
  return (
    <>
      <Reading>
        One number at a time goes through its range, all else as drawn. A tipping point is where the most frequent end of the runs changes, or where{" "}
        {counted(event)} fall below half or rise above double of the case as it stands. “None in range” is an answer.
      </Reading>
      {groups.map(({ of, title }) => {
        const mine = lines.filter((each) => each.value.class === of);
        if (mine.length === 0) return null;
        const drawn = mine.filter((each) => each.value.points.length > 0);
        return (
          <div key={of}>
            {drawn.length > 0 ? <LinesFigure id={`lines-${of}`} title={title} lines={drawn} event={event} /> : <h4>{title}</h4>}
            <ul>
              {mine.map((each) => (
                <li key={each.value.path}>
                  <NumberPath of={each.value.path} says />
                  {verdict(each, of, event)}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

function verdict(at: At<Line>, group: string, event: string) {
  if (at.value.points.length === 0) return " A single value, no range to look along.";
  const tips = at.at("tips").each();
  if (tips.length === 0) return group === "harm" ? "" : <b> None in range.</b>;
  return tips.map((tip) => (
    <>
      {" "}
      <TipWords at={tip} event={event} />
    </>
  ));
}

function TipWords({ at, event }: { at: At<Tip>; event: string }) {
  const leading = at.value.of === "leading outcome";
  return (
    <>
      Between <Num at={at.at("from")} as="short" /> and <Num at={at.at("to")} as="short" />{" "}
      {leading ? "the most frequent outcome changes" : `${counted(event)} go`} from <Text at={at.at("before")} /> to <Text at={at.at("after")} />
      {leading ? "." : " of the case as it stands."}
    </>
  );
}

