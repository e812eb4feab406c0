// Decides which caveat stands beside a difference, as on the terminal.
import type { Difference } from "../result/types";

/** "depends on the anchor", "no difference that these inputs can show", "sign open over the inputs' range", or "". */
export function caveat(found: Difference | undefined): string {
  if (found === undefined) return "";
  if (found.depends_on_anchor) return "depends on the anchor";
  if (!found.shows) return "no difference that these inputs can show";
  if (found.range && found.range[0] < 0 && found.range[1] > 0) return "sign open over the inputs’ range";
  return "";
}
