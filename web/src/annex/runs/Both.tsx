// Decides how a share is told with both uncertainties apart: Monte Carlo error, and the range over the inputs.
import { Num, Range } from "../../parts/Num";
import type { At } from "../../result/located";
import type { Share } from "../../result/types";
import { rangeOf } from "./marks";

/** "22 ±3 (7–37)" in runs of 100. */
export function Both({ at }: { at: At<Share | null | undefined> }) {
  if (!at.present) return <span class="none">–</span>;
  return (
    <span class="told">
      <Num at={at.at("p")} as="in100" /> <Num at={at.at("mc_se")} as="error100" />
      {rangeOf(at.value?.range) ? (
        <span class="aside">
          {" "}
          (<Range at={at.at("range")} as="in100" />)
        </span>
      ) : null}
    </span>
  );
}
