// Decides the words for when a mediator takes part.
import { Num } from "../../parts/Num";
import type { Channel } from "../../result/channels";
import type { At } from "../../result/located";

export function Presence({ at }: { at: At<Channel> }) {
  const { takes_part, leaves_on_day, deadline_days, set_by_scenario } = at.value;
  return (
    <>
      {takes_part === "absent" ? (
        "takes no part here"
      ) : takes_part === "later" ? (
        <>
          from day <Num at={at.at("enters_on_day")} as="count" />
        </>
      ) : takes_part === "if invited" ? (
        "takes part if invited"
      ) : (
        "from the start"
      )}
      {takes_part !== "absent" && leaves_on_day !== null ? (
        <>
          ; leaves on day <Num at={at.at("leaves_on_day")} as="count" />
        </>
      ) : null}
      {takes_part !== "absent" && deadline_days !== null ? (
        <>
          ; announced end after <Num at={at.at("deadline_days")} as="count" /> days
        </>
      ) : null}
      {set_by_scenario ? " (set by the scenario)" : ""}
    </>
  );
}
