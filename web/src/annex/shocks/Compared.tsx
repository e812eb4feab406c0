// Decides how it is said what an event is compared with, and what a difference that cannot be shown is called.
import { Num } from "../../parts/Num";
import { More } from "../../parts/share";
import type { At } from "../../result/located";
import type { EventEffect } from "../../result/shocks";
import type { Paired } from "../../result/types";

export function EventDifference({ at }: { at: At<Paired | undefined> }) {
  const found = at.value;
  if (found?.switch && found.switch.gain === 0 && found.switch.lose === 0) return <span class="aside">no run differs</span>;
  if (found && found.shows === false) return <span class="aside">cannot be shown</span>;
  return <More at={at} />;
}

export function Compared({ at }: { at: At<EventEffect> }) {
  const { kind, undone, depends_on_anchor } = at.value;
  return (
    <>
      {kind === "past" ? past(at, undone.length) : null}
      {kind === "due" ? (
        <>
          Due on day <Num at={at.at("day")} as="short" />, against not at all.
        </>
      ) : null}
      {kind === "possible" ? (
        <>
          Once, on day <Num at={at.at("day")} as="short" />, against not at all.
        </>
      ) : null}
      {depends_on_anchor ? " Depends on the anchor." : ""}
    </>
  );
}

/** What is left of a past event in today's numbers is taken back: by path, with its share. */
function past(at: At<EventEffect>, undone: number) {
  const day = (
    <>
      Day <Num at={at.at("day")} as="short" />, counted from the day of the case;{" "}
    </>
  );
  if (undone === 0) return <>{day}nothing of it is left in today’s numbers.</>;
  return (
    <>
      {day}without: what is left of it in today’s numbers is taken back.
      <details class="further">
        <summary>Which numbers, and how much is left</summary>
        <ul>
          {at
            .at("undone")
            .each()
            .map((each) => (
              <li key={each.value.path}>
                <code data-fixed>{each.value.path}</code> <Num at={each.at("left")} as="percent" />
              </li>
            ))}
        </ul>
      </details>
    </>
  );
}
