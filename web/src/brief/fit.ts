// Decides the size of the brief's letters on paper: the largest at which each of its two sheets fits one A4 page. It is
// measured on a copy out of sight, with the same rules that print uses (`.paper` in brief.css).

const page = { width: "180mm", height: 269 };
const sizes = { largest: 10.5, smallest: 5, step: 0.25 };

export function fitBrief(brief: HTMLElement): void {
  const copy = brief.cloneNode(true) as HTMLElement;
  copy.removeAttribute("id");
  for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
  copy.setAttribute("aria-hidden", "true");
  copy.classList.add("paper", "measured");
  copy.style.width = page.width;
  document.body.append(copy);
  const limit = millimetres(copy) * page.height;
  let size = sizes.largest;
  for (; size > sizes.smallest; size -= sizes.step) {
    copy.style.setProperty("--paper-size", `${size}pt`);
    if ([...copy.querySelectorAll(".sheet")].every((sheet) => sheet.scrollHeight <= limit)) break;
  }
  copy.remove();
  brief.style.setProperty("--paper-size", `${size}pt`);
}

/** Pixels in a millimetre, as this browser lays out. */
function millimetres(of: HTMLElement): number {
  return of.getBoundingClientRect().width / 180;
}

/** Puts the brief on paper while something prints, by hand, from a menu or by a test. */
export function paperWhilePrinting(brief: HTMLElement): () => void {
  const media = matchMedia("print");
  const on = () => brief.classList.add("paper");
  const off = () => brief.classList.remove("paper");
  const change = () => (media.matches ? on() : off());
  media.addEventListener("change", change);
  addEventListener("beforeprint", on);
  addEventListener("afterprint", off);
  return () => {
    media.removeEventListener("change", change);
    removeEventListener("beforeprint", on);
    removeEventListener("afterprint", off);
  };
}
