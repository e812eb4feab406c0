// Decides how a number of the case is told: the central value and, where it is uncertain, its 5–95 % range.
import { At } from "../result/located";
import { usePage } from "../result/page";
import type { NumberOfCase } from "../result/types";
import { formatted, type Format } from "../words/format";
import { Num, Text } from "./Num";

/** `path`: a key of `numbers`. An en dash where nothing stands. "50 % (29–71)", "0.85 (0.78–0.92)". */
export function Quantity({ path, as }: { path: string | null | undefined; as: Format }) {
  const at = useNumber(path);
  if (at === undefined || typeof at.value.central !== "number") return <span class="none">–</span>;
  const { low, high } = at.value;
  const inside: Format = as === "percent" ? "in100" : as;
  const uncertain = low !== undefined && high !== undefined && formatted(low, inside) !== formatted(high, inside);
  return (
    <span class="told">
      <Num at={at.at("central")} as={as} />
      {uncertain ? (
        <span class="aside">
          {" "}
          (<Num at={at.at("low")} as={inside} />–<Num at={at.at("high")} as={inside} />)
        </span>
      ) : null}
    </span>
  );
}

/** A number as the case writes it, units and all; "unknown" where it was left out. */
export function Written({ path }: { path: string | null | undefined }) {
  const at = useNumber(path);
  if (at === undefined) return <span class="none">–</span>;
  return at.value.written === null ? <span class="none">left out</span> : <Text at={at.at("written")} />;
}

export function useNumber(path: string | null | undefined): At<NumberOfCase> | undefined {
  const numbers = usePage().at.at("numbers");
  if (path === null || path === undefined) return undefined;
  const at = numbers.at(path);
  return at.present ? (at as At<NumberOfCase>) : undefined;
}
