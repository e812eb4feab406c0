// Decides how a number must read, written apart from the page's own code: over the exact value, in whole numbers.

const minus = "\u2212";

export function written(value, as) {
  switch (as) {
    case "percent":
      return `${share(100 * value)} %`;
    case "in100":
      return share(100 * value);
    case "more100":
      return withSign(nearest(100 * value));
    case "error100":
      return `±${Math.ceil(200 * value)}`;
    case "fixed1":
      return withoutPlus(decimal(value, 1));
    case "fixed2":
      return withoutPlus(decimal(value, 2));
    case "signed2":
      return withSign(decimal(value, 2));
    case "short":
      return withoutPlus(decimal(value, 3).replace(/0+$/, "").replace(/\.$/, ""));
    case "count":
      return nearest(value).replace(/\d(?=(\d{3})+$)/g, "$&\u202f");
    case "plain":
      return JSON.stringify(value);
    default:
      return `nothing: there is no form "${as}"`;
  }
}

/** Runs in a hundred; what rounds to none or to all of them, but is not, says so. */
const share = (inHundred) => (inHundred > 0 && inHundred < 0.5 ? "<1" : inHundred >= 99.5 && inHundred < 100 ? ">99" : nearest(inHundred));

const nearest = (value) => String(Math.floor(value + 0.5));
const isZero = (text) => !/[1-9]/.test(text);
const withSign = (text) => (isZero(text) ? text.replace("-", "") : text.startsWith("-") ? minus + text.slice(1) : `+${text}`);
const withoutPlus = (text) => withSign(text).replace("+", "");

/** The decimal with `places` digits that is nearest to the double's exact value; halves away from zero. */
function decimal(value, places) {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Math.abs(value));
  const all = bits.getBigUint64(0);
  const exponent = all >> 52n;
  const fraction = (all & ((1n << 52n) - 1n)) | (exponent > 0n ? 1n << 52n : 0n);
  // value = fraction · 2^power; doubled, so that a half is whole.
  const power = (exponent > 0n ? exponent : 1n) - 1075n;
  const doubled = fraction * 2n * 10n ** BigInt(places);
  const rounded = power >= 0n ? (doubled << power) / 2n : (doubled + (1n << -power)) / (2n << -power);
  const text = String(rounded).padStart(places + 1, "0");
  return `${value < 0 ? "-" : ""}${text.slice(0, -places)}.${text.slice(-places)}`;
}
