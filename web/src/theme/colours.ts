// Decides which colour and which shape stands for whom: given by declared order, the same for all, readable by the
// colour-blind, never red against green. CSS holds the colours, light and dark (theme/tokens.css).

const hues = 8;

/** Colour of a party, by its place in the case. */
export const partyColour = (index: number): string => `var(--party-${(index % hues) + 1})`;

/** Names of shapes, so that a party is told apart without colour too; past eight, hues come again with other shapes. */
export const partyShapes = ["circle", "square", "triangle", "diamond", "star", "wye", "cross", "times"] as const;
export const partyShape = (index: number): (typeof partyShapes)[number] => partyShapes[(index + Math.floor(index / hues)) % partyShapes.length] ?? "circle";

/** Outcomes differ in lightness and dash; none is good or bad. */
export const outcomes = ["deal", "partial", "stalemate", "withdrawal", "escalation"] as const;
export const outcomeWords: Record<(typeof outcomes)[number], string> = {
  deal: "a deal",
  partial: "a pause, no deal",
  stalemate: "stalemate",
  withdrawal: "mediators gone",
  escalation: "escalation",
};
export const outcomeColour = (outcome: string): string => `var(--outcome-${outcome})`;
export const outcomeDash: Record<string, string> = {
  deal: "none",
  partial: "6 3",
  stalemate: "2 3",
  withdrawal: "1 4",
  escalation: "8 3 2 3",
};
