// Decides the small drawings of one number each: deals, agreement and escalation along its range, with Monte Carlo error.
import { useCallback } from "preact/hooks";
import { Figure } from "../../parts/Figure";
import { Num, Text } from "../../parts/Num";
import { NumberPath } from "../../parts/NumberPath";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { Line } from "../../result/shocks";
import { Both } from "../runs/Both";
import { counted } from "../runs/settings";
import { drawLines } from "./drawLines";

export function LinesFigure({ id, title, lines, event }: { id: string; title: string; lines: At<Line>[]; event: string }) {
  const page = usePage();
  const measures = (event === "agreement" ? ["agreement", "escalation"] : ["event", "agreement", "escalation"]) as ("event" | "agreement" | "escalation")[];
  const words = { event: counted(event), agreement: "agreement", escalation: "escalation" };
  const draw = useCallback(
    (width: number) =>
      drawLines(
        width,
        lines.map(({ value }) => ({
          title: value.path,
          says: page.result.numbers[value.path]?.says ?? "",
          at: value.points.map((point) => point.value),
          central: page.result.numbers[value.path]?.central,
          lines: measures.map((of) => ({ of, words: words[of], points: value.points.map((point) => ({ p: point[of].p, error: 2 * (point[of].mc_se ?? 0) })) })),
        })),
      ),
    [page],
  );
  return (
    <Figure
      id={id}
      title={title}
      describes="How the runs end, of a hundred, along the range of one number. Bars are two Monte Carlo errors to either side; the dotted upright is the case’s central value."
      draw={draw}
      columns={[{ head: "number" }, { head: "value" }, ...measures.map((of) => ({ head: words[of] })), { head: "most frequent end" }]}
      rows={lines.flatMap((line) =>
        line
          .at("points")
          .each()
          .map((point) => ({
            key: point.path,
            cells: [
              <NumberPath of={line.value.path} />,
              <Num at={point.at("value")} as="short" />,
              ...measures.map((of) => <Both at={point.at(of)} />),
              point.value.leading_outcome ? <Text at={point.at("leading_outcome")} /> : "not resolved",
            ],
          })),
      )}
    />
  );
}
