// Decides how trades across two issues are told: away from which package, and whether all would accept what comes out.
import { Text } from "../../parts/Num";
import { PackageWords } from "../../parts/PackageWords";
import { Missing } from "../../parts/Section";
import type { At } from "../../result/located";
import type { Template } from "../../result/deals";

const most = 8;

export function Trades({ template }: { template: At<Template> }) {
  const trades = template.at("trades").each();
  const from = template.value.trades_from ?? {};
  if (template.value.settles?.length === 1) return <Missing>It settles one issue, so nothing can be traded across issues.</Missing>;
  if (trades.length === 0)
    return Object.keys(from).length === 0 ? null : (
      <Missing>
        No trade across two issues would leave both of two parties better off than this: <PackageWords of={from} />.
      </Missing>
    );
  return (
    <>
      <p>
        Trades that would leave both better off, away from <PackageWords of={from} />:
      </p>
      <ul>
        {trades.slice(0, most).map((each) => (
          <li key={each.path}>
            <Text at={each.at("text")} />
            {each.value.acceptable ? "; all would accept it" : ""}
          </li>
        ))}
      </ul>
      {trades.length > most ? <p class="more">and more that gain less</p> : null}
    </>
  );
}
