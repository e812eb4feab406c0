// Decides what is said where the case says too little for the process lens.
import { Text } from "../../parts/Num";
import { Missing } from "../../parts/Section";
import { usePage } from "../../result/page";

export function NoRuns({ of }: { of: string }) {
  const lens = usePage()
    .at.at("negotiation")
    .at("lenses")
    .each()
    .find((each) => each.value.lens === "process");
  const lacks = lens?.at("lacks").each() ?? [];
  return (
    <Missing>
      {of}: not computed; the case says too little for the process lens.
      {lacks.length > 0 ? " It lacks: " : ""}
      {lacks.map((each, i) => (
        <>
          {i > 0 ? "; " : ""}
          <Text at={each} />
        </>
      ))}
      {lacks.length > 0 ? "." : ""}
    </Missing>
  );
}
