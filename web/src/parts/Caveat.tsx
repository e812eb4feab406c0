// Decides how a caveat is set behind what it qualifies.
import type { At } from "../result/located";
import type { Difference } from "../result/types";
import { caveat } from "./caveatWords";

export function Caveat({ at }: { at: At<Difference | undefined> }) {
  const words = caveat(at.value);
  return words === "" ? null : <span class="aside"> ({words})</span>;
}
