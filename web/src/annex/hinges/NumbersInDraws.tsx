// Decides the drawing of what each number moves: the share of draws with room, with the number at its 5 % and at its
// 95 % point, all else the same.
import * as Plot from "@observablehq/plot";
import { useCallback } from "preact/hooks";
import { Figure } from "../../parts/Figure";
import { Num, Text } from "../../parts/Num";
import { NumberPath } from "../../parts/NumberPath";
import type { Hinges } from "../../result/hinges";
import { usePage } from "../../result/page";

const most = { drawn: 12 };
type Number = NonNullable<Hinges["numbers"]>[number];

export function NumbersInDraws() {
  const numbers = usePage().at.at("answers").at("hinges").at("numbers").each();
  const draw = useCallback((width: number) => drawing(numbers.slice(0, most.drawn).map((each) => each.value), width), [numbers.length]);
  if (numbers.length === 0) return null;
  return (
    <Figure
      id="hinges-numbers"
      title="What one number moves"
      describes="For each number of the case, the share of draws with a zone of agreement when it stands at the low end of its range (hollow) and at the high end (filled)."
      draw={draw}
      columns={[{ head: "number" }, { head: "from" }, { head: "to" }, { head: "room at low" }, { head: "room at high" }, { head: "± one error" }, { head: "rests on", align: "left" }]}
      rows={numbers.map((each) => ({
        key: each.path,
        cells: [
          <NumberPath of={each.value.path} says />,
          <Num at={each.at("low")} as="short" />,
          <Num at={each.at("high")} as="short" />,
          <Num at={each.at("zone_low").at("p")} as="percent" />,
          <>
            <Num at={each.at("zone_high").at("p")} as="percent" />
            {each.value.flips_central ? " *" : ""}
          </>,
          <Num at={each.at("se")} as="percent" />,
          <Text at={each.at("reason")} />,
        ],
      }))}
    >
      <p class="reading">* the verdict at central values changes in between.</p>
    </Figure>
  );
}

function drawing(numbers: Number[], width: number): SVGSVGElement {
  const narrow = width < 560;
  const points = numbers.map((each, i) => ({ i, path: each.path, low: 100 * each.zone_low.p, high: 100 * each.zone_high.p }));
  return Plot.plot({
    width,
    height: 40 + points.length * 38,
    marginLeft: 8,
    marginRight: 16,
    style: { fontSize: "12px", background: "transparent" },
    x: { domain: [0, 100], label: "draws with a zone of agreement, in 100", ticks: narrow ? 5 : 10, grid: true },
    y: { axis: null, domain: points.map((each) => each.i), padding: 0.4 },
    marks: [
      Plot.link(points, { y: "i", x1: "low", x2: "high", stroke: "var(--ink-2)", strokeWidth: 2, markerEnd: "none" }),
      Plot.dot(points, { y: "i", x: "low", r: 5, fill: "var(--card)", stroke: "var(--ink)", strokeWidth: 1.5 }),
      Plot.dot(points, { y: "i", x: "high", r: 5, fill: "var(--ink)" }),
      Plot.text(points, { y: "i", x: 0, text: "path", textAnchor: "start", dy: -14, fill: "var(--ink-2)", fontSize: 11, lineWidth: width / 7, textOverflow: "ellipsis-middle" }),
    ],
  }) as SVGSVGElement;
}
