// Decides how a number is written: no more digits than its range carries, no locale, the same as on the terminal.

/** percent "53 %" · in100 "53" · more100 "+9" · error100 "±4", two standard errors · fixed1 "5.8" · fixed2 "0.85" · signed2 "+0.05" ·
 * short "14" or "0.279" · count "110 336" · plain: as it stands in the result. */
export type Format = "percent" | "in100" | "more100" | "error100" | "fixed2" | "signed2" | "short" | "fixed1" | "count" | "plain";

export function formatted(value: number, as: Format): string {
  switch (as) {
    case "percent":
      return `${hundredths(value)} %`;
    case "in100":
      return hundredths(value);
    case "more100":
      return signed(Math.round(100 * value).toString());
    case "error100":
      return `±${Math.ceil(200 * value)}`;
    case "fixed2":
      return unsignedZero(value.toFixed(2)).replace("-", "−");
    case "fixed1":
      return unsignedZero(value.toFixed(1)).replace("-", "−");
    case "signed2":
      return signed(value.toFixed(2));
    case "short":
      return short(value);
    case "count":
      return grouped(Math.round(value));
    case "plain":
      return String(value);
  }
}

/** A share as whole runs in 100; what rounds to none, or to all, but is not says so. */
function hundredths(share: number): string {
  const value = 100 * share;
  if (value > 0 && value < 0.5) return "<1";
  if (value < 100 && value >= 99.5) return ">99";
  return String(Math.round(value));
}

const unsignedZero = (text: string): string => (/^-0(\.0+)?$/.test(text) ? text.slice(1) : text);

function signed(text: string): string {
  const plain = unsignedZero(text);
  if (/^0(\.0+)?$/.test(plain)) return plain;
  return plain.startsWith("-") ? `−${plain.slice(1)}` : `+${plain}`;
}

function short(value: number): string {
  const text = value.toFixed(3).replace(/\.?0+$/, "");
  return unsignedZero(text === "" ? "0" : text).replace("-", "−");
}

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, "\u202f");

/** "a, b and c" */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}
