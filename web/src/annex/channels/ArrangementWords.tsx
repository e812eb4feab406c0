// Decides how an arrangement is named in the text, every name and day with its place.
import { Fixed, Name, Num } from "../../parts/Num";
import type { Arrangement } from "../../result/channels";
import type { At } from "../../result/located";

export function ArrangementWords({ at }: { at: At<Arrangement> }) {
  const { kind, mediator, instead_of, arm } = at.value;
  const who = <Name of={`mediators/${mediator ?? ""}`} />;
  switch (kind) {
    case "drop":
      return <>without {who}</>;
    case "enter":
      return (
        <>
          {who} from day <Num at={at.at("day")} as="count" />
        </>
      );
    case "sooner":
      return (
        <>
          {who} from day <Fixed>1</Fixed>, not day <Num at={at.at("day")} as="count" />
        </>
      );
    case "swap":
      return (
        <>
          {who} for <Name of={`mediators/${instead_of ?? ""}`} />
        </>
      );
    default:
      return <>channels {arm.slice(arm.lastIndexOf("/") + 1)}</>;
  }
}
