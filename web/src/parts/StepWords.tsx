// Decides how the steps of one relaxation are told, one after the other.
import type { At } from "../result/located";
import type { Relaxation } from "../result/stuck";
import { Text } from "./Num";

export function StepWords({ of }: { of: At<Relaxation> }) {
  return (
    <>
      {of
        .at("steps")
        .each()
        .map((step, i) => (
          <span key={step.path}>
            {i > 0 ? "; and " : ""}
            <Text at={step.at("text")} />
          </span>
        ))}
    </>
  );
}
