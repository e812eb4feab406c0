// Decides how names of any length stand in a drawing: on so many lines of such a width, cut with an ellipsis. Widths
// are estimated from the letters, not measured, so that a drawing is the same everywhere.

/** Width of a letter in em, rather too wide than too narrow. */
function em(letter: string): number {
  if (/[ijlI.,:;'|!()[\] ]/.test(letter)) return 0.32;
  if (/[frt\-/·]/.test(letter)) return 0.4;
  if (/[mwMW@%—]/.test(letter)) return 0.92;
  if (/[A-Z]/.test(letter)) return 0.7;
  return (letter.codePointAt(0) ?? 0) >= 0x1100 ? 1.05 : 0.61;
}

export const widthOf = (text: string, size: number): number => size * [...text].reduce((sum, letter) => sum + em(letter), 0);

/** At most `lines` lines no wider than `width` px at a font of `size` px; words longer than a line are broken. */
export function wrapped(text: string, width: number, size: number, lines: number): string[] {
  const out: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, width, size))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer, size) <= width || line === "") line = longer;
    else {
      out.push(line);
      line = word;
    }
  }
  if (line !== "") out.push(line);
  return out.length <= lines ? out : [...out.slice(0, lines - 1), ellipsis(out[lines - 1] ?? "", width, size)];
}

function pieces(word: string, width: number, size: number): string[] {
  const out: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && widthOf(piece + letter, size) > width) {
      out.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...out, piece];
}

function ellipsis(text: string, width: number, size: number): string {
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
