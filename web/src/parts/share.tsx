// Decides how shares and differences are told, everywhere alike: the value, Monte Carlo error, the range over inputs.
import { At } from "../result/located";
import type { Paired, Share } from "../result/types";
import { Num, Range } from "./Num";

/** "53 % (45–61)" */
export function Likely({ at }: { at: At<Share | null | undefined> }) {
  if (!at.present) return <span class="none">–</span>;
  return (
    <span class="told">
      <Num at={at.at("p")} as="percent" />
      {ranged(at.at("range").value) ? (
        <span class="aside">
          {" "}
          (<Range at={at.at("range")} as="in100" />)
        </span>
      ) : null}
    </span>
  );
}

/** "+9 ±4 (+6 to +15)": more or fewer in 100 runs; the range is left out where the runs cannot tell one. */
export function More({ at }: { at: At<Paired | null | undefined> }) {
  if (!at.present) return <span class="none">–</span>;
  return (
    <span class="told">
      <Num at={at.at("p")} as="more100" /> <Num at={at.at("se")} as="error100" />
      {ranged(at.at("range").value) ? (
        <span class="aside">
          {" "}
          (<Range at={at.at("range")} as="more100" />)
        </span>
      ) : null}
    </span>
  );
}

const ranged = (range: readonly [number, number] | null | undefined): boolean =>
  range !== null && range !== undefined && Math.round(100 * range[0]) !== Math.round(100 * range[1]);
