// Decides the annex on stability: is the status quo an equilibrium, in which model and with which mediators present,
// what deters whoever could do better alone, and what the models' states and moves are.
import { Name, Text } from "../../parts/Num";
import { Missing, Part, Section } from "../../parts/Section";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { Solved, Structure } from "../../result/stuck";
import { titleOf } from "../../sections";
import { Equilibria } from "./Equilibria";
import { ModelPart } from "./ModelPart";
import { contextsOf, derivedModel, ownModel, solvedOf } from "./models";
import "./structure.css";

export function StructureSection() {
  const structure = usePage().at.at("answers").at("stuck").at("structure");
  return (
    <Section id="structure" title={titleOf("structure")} asks="Could anybody do better alone, and what would the others do next?">
      {solvedOf(structure).length > 0 ? <Models structure={structure as At<Structure>} /> : <Lacking />}
    </Section>
  );
}

function Models({ structure }: { structure: At<Structure> }) {
  const [own, derived] = [ownModel(structure), derivedModel(structure)];
  const contexts = contextsOf(structure);
  return (
    <>
      <Part id="structure-equilibria" title="Is the status quo an equilibrium, and how many states are?">
        <Equilibria structure={structure} />
      </Part>
      {own ? (
        <Part id="structure-own" title={derived ? "The case’s own model" : "The model"}>
          <ModelPart model={own} solved={structure as At<Solved>} contexts={[]} />
        </Part>
      ) : null}
      {derived && contexts[0] ? (
        <Part id="structure-derived" title="The derived model">
          <p class="reading">
            Derived from positions and priorities at central values: each party may concede on each contested issue, each backer may widen the conflict. Nobody
            conceding leaves an issue unsettled; one conceding settles it as the other wants, as far as red lines go; both, in the middle.
          </p>
          <Issues ids={structure.value.derived?.left_out ?? []} what="Left out for want of room" />
          <Issues ids={structure.value.derived?.not_contested ?? []} what="Not contested" />
          <ModelPart model={derived} solved={contexts[0]} contexts={contexts} />
        </Part>
      ) : null}
      <p class="reading">
        A graph model says nothing of which equilibrium comes about, when, or how likely. It counts the order of each ranking alone, and takes everybody to know
        everybody’s. A model with many equilibria says little.
      </p>
    </>
  );
}

function Issues({ ids, what }: { ids: string[]; what: string }) {
  if (ids.length === 0) return null;
  return (
    <p class="reading">
      {what}:{" "}
      {ids.map((id, i) => (
        <span key={id}>
          {i > 0 ? ", " : ""}
          <Name of={`issues/${id}`} />
        </span>
      ))}
      .
    </p>
  );
}

function Lacking() {
  const lens = usePage()
    .at.at("negotiation")
    .at("lenses")
    .each()
    .find((each) => each.value.lens === "structure");
  const lacks = lens?.value.lacks ?? [];
  return (
    <Missing>
      Not computed: the case says too little for a graph model{lacks.length > 0 ? ". It lacks: " : "."}
      {lens
        ?.at("lacks")
        .each()
        .map((each, i) => (
          <span key={each.path}>
            {i > 0 ? ", " : ""}
            <Text at={each} />
          </span>
        ))}
      {lacks.length > 0 ? "." : ""}
    </Missing>
  );
}
