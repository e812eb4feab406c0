// Decides when the chain below a number opens: on hover and on focus; it can be entered with the pointer, Escape
// closes it, Enter or a click keeps it open (WCAG 2.2, 1.4.13).
import { useEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../result/page";
import { chainOf } from "../result/trace";
import { ChainCard } from "./ChainCard";

const id = "chain-tip";

interface Open {
  of: HTMLElement;
  kept: boolean;
}

const numberAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("data.num[data-path]") : null;

export function ChainTip() {
  const { result } = usePage();
  const [open, setOpen] = useState<Open | null>(null);
  const tip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const close = (event: Event) => {
      const to = event instanceof MouseEvent || event instanceof FocusEvent ? event.relatedTarget : null;
      if (to instanceof Node && tip.current?.contains(to)) return;
      setOpen((now) => (now?.kept ? now : null));
    };
    const show = (event: Event) => {
      const of = numberAt(event.target);
      if (of) setOpen((now) => (now?.kept ? now : { of, kept: false }));
    };
    const keep = (event: Event) => {
      const of = numberAt(event.target);
      if (of) setOpen((now) => (now?.kept && now.of === of ? null : { of, kept: true }));
      else if (!(event.target instanceof Node && tip.current?.contains(event.target))) setOpen(null);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === "Escape") setOpen(null);
      if (event.key === "Enter" && numberAt(event.target)) keep(event);
    };
    const listeners: [string, (event: never) => void][] = [
      ["pointerover", show],
      ["pointerout", close],
      ["focusin", show],
      ["focusout", close],
      ["click", keep],
      ["keydown", key],
    ];
    for (const [name, listener] of listeners) document.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of listeners) document.removeEventListener(name, listener as EventListener);
    };
  }, []);

  useEffect(() => {
    if (open === null || tip.current === null) return undefined;
    open.of.setAttribute("aria-describedby", id);
    place(tip.current, open.of);
    return () => open.of.removeAttribute("aria-describedby");
  }, [open]);

  if (open === null) return null;
  const path = open.of.dataset.path ?? "";
  return (
    <div id={id} class={open.kept ? "tip kept" : "tip"} role="tooltip" ref={tip} onPointerLeave={() => setOpen((now) => (now?.kept ? now : null))}>
      <ChainCard chain={chainOf(result, path)} path={path} />
    </div>
  );
}

/** Below the number, or above where there is more room; inside the window. */
function place(tip: HTMLElement, of: HTMLElement): void {
  const margin = 8;
  const box = of.getBoundingClientRect();
  const below = innerHeight - box.bottom > box.top;
  const left = Math.max(margin, Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - margin));
  tip.style.left = `${left + scrollX}px`;
  tip.style.maxHeight = `${Math.max(120, (below ? innerHeight - box.bottom : box.top) - 2 * margin)}px`;
  // They overlap by a pixel: a pointer on its way in must not fall between them.
  tip.style.top = `${(below ? box.bottom - 1 : box.top - tip.offsetHeight + 1) + scrollY}px`;
}
