// Decides how a drawing is written as JSX: rendered once, apart from the page, and handed to a Figure.
import { render, type VNode } from "preact";

export function drawn(svg: VNode): SVGSVGElement {
  const holder = document.createElement("div");
  render(svg, holder);
  return holder.firstElementChild as SVGSVGElement;
}
