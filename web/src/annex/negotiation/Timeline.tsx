// Decides how time is told: the drawing, and below it each event with the claims that speak of it.
import { useCallback } from "preact/hooks";
import { Claims } from "../../parts/ClaimLine";
import { drawn } from "../../parts/drawn";
import { Figure } from "../../parts/Figure";
import { Name, Num, Text } from "../../parts/Num";
import { Written } from "../../parts/Quantity";
import type { Row } from "../../parts/Table";
import type { At } from "../../result/located";
import type { EventOfCase, MediatorOfCase } from "../../result/negotiation";
import { usePage } from "../../result/page";
import { TimelineDrawing } from "./TimelineDrawing";
import { happenings, type Happening } from "./when";

const kindWords: Record<Happening["kind"], string> = {
  past: "past",
  dated: "ahead, dated",
  possible: "may happen on any day",
  end: "announced end",
  entry: "entry",
};

export function Timeline() {
  const page = usePage();
  const negotiation = page.at.at("negotiation");
  const draw = useCallback(
    (width: number) => drawn(<TimelineDrawing width={width} all={happenings(page)} horizon={page.result.negotiation.horizon_days} />),
    [page],
  );
  return (
    <Figure
      id="timeline-of-events"
      title="Events and announced ends"
      describes="Dots: past events. Bars: announced ends of a mediator’s patience. Diamonds: what has a date. Dotted: what may happen on any day, with its chance as the case writes it. Harm is said in words."
      draw={draw}
      columns={[
        { head: "event" },
        { head: "when", align: "left" },
        { head: "day" },
        { head: "kind", align: "left" },
        { head: "harm", align: "left" },
        { head: "chance, as written", align: "left" },
      ]}
      rows={happenings(page).map((each) => {
        const [, index] = each.key.split("/");
        return each.kind === "end" || each.kind === "entry"
          ? mediatorRow(each, negotiation.at("mediators").at(Number(index)) as At<MediatorOfCase>)
          : eventRow(each, negotiation.at("events").at(Number(index)) as At<EventOfCase>);
      })}
    />
  );
}

const none = <span class="none">–</span>;

function eventRow(each: Happening, at: At<EventOfCase>): Row {
  const { because, chance, date } = at.value;
  return {
    key: each.key,
    cells: [
      <Name of={`events/${at.value.id}`} />,
      date === null ? none : <Text at={at.at("date")} />,
      <Num at={at.at("day")} as="short" />,
      kindWords[each.kind],
      at.value.harm ? "harm" : none,
      <Written path={chance} />,
    ],
    note: because.length === 0 ? undefined : <Claims ids={because} />,
  };
}

function mediatorRow(each: Happening, at: At<MediatorOfCase>): Row {
  return {
    key: each.key,
    cells: [
      <Name of={`mediators/${at.value.id}`} />,
      none,
      <Num at={at.at(each.kind === "end" ? "deadline_day" : "enters_on_day")} as="short" />,
      kindWords[each.kind],
      none,
      none,
    ],
  };
}
