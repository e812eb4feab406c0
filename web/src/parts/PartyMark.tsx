// Decides the sign of a party: a shape in its colour, beside its name.
import { usePage } from "../result/page";
import { partyColour, partyShape } from "../theme/colours";
import { Name } from "./Num";

/** Shapes in a box of 16 by 16. */
export const shapePaths: Record<string, string> = {
  circle: "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z",
  square: "M3 3h10v10h-10z",
  triangle: "M8 2l6.5 11.5h-13z",
  diamond: "M8 1l6 7l-6 7l-6-7z",
  star: "M8 1l2 4.7 5 .4-3.9 3.3 1.3 5L8 11.7l-4.4 2.7 1.3-5L1 6.1l5-.4z",
  wye: "M8 7.2L13 3l1.8 2.2L9.6 9.5V15H6.4V9.500L1.2 5.200 3 3z",
  cross: "M6 2h4v4h4v4h-4v4H6v-4H2V6h4z",
  times: "M4 2l4 4 4-4 2 2-4 4 4 4-2 2-4-4-4 4-2-2 4-4-4-4z",
};

export function PartySign({ index }: { index: number }) {
  return (
    <svg class="sign" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
      <path d={shapePaths[partyShape(index)]} style={{ fill: partyColour(index) }} />
    </svg>
  );
}

export function PartyName({ id }: { id: string }) {
  const index = usePage().partyIndex(id);
  return (
    <span class="party">
      {index < 0 ? null : <PartySign index={index} />}
      <Name of={`parties/${id}`} />
    </span>
  );
}
