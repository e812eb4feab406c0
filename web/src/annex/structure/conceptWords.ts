// Decides how a list of solution concepts is told in little room: "all", "all but R", "GMR, SEQ", or a dash.

export function conceptWords(found: readonly string[], concepts: readonly string[]): string {
  const missing = concepts.filter((key) => !found.includes(key));
  if (found.length === 0) return "–";
  if (missing.length === 0) return "all";
  return missing.length === 1 && concepts.length > 2 ? `all but ${missing[0]}` : found.join(", ");
}
