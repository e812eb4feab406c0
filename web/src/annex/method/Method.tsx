// Decides what is said of the methods: enough to judge them, each formula with its source; docs/method has all of it.
import { Reading, Section } from "../../parts/Section";
import { Text } from "../../parts/Num";
import { usePage } from "../../result/page";
import { titleOf } from "../../sections";
import { answers, model, packages, process, structure, type Formula } from "./formulas";
import "./method.css";

export function Method() {
  const lenses = usePage().at.at("negotiation").at("lenses");
  return (
    <Section id="method" title={titleOf("method")} asks="How were the figures made, and by whose theory?">
      <Reading>
        Three methods compute on the same inputs. They are not independent evidence: where they agree, that is consistency. Letters say where an assumption
        comes from: E measured somewhere, T argued in theory, A chosen for this model. Every equation stands in docs/method of the program.
      </Reading>
      <ul class="lenses">
        {lenses.each().map((lens) => (
          <li key={lens.path}>
            {lens.value.lens}: {lens.value.supported ? "used" : "not supported by this case; it lacks "}
            {lens.value.supported
              ? null
              : lens
                  .at("lacks")
                  .each()
                  .map((each, i) => (
                    <span key={each.path}>
                      {i > 0 ? "; " : ""}
                      <Text at={each} />
                    </span>
                  ))}
          </li>
        ))}
      </ul>
      <Formulas title="What a package is worth to a party" rows={model} />
      <Formulas title="Packages" rows={packages} />
      <Formulas title="The graph model" rows={structure} />
      <Formulas title="The talks, day by day" rows={process} />
      <Formulas title="Shares, differences, anchors" rows={answers} />
    </Section>
  );
}

function Formulas({ title, rows }: { title: string; rows: readonly Formula[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl class="formulas" data-fixed>
        {rows.map((row) => (
          <div key={row.says}>
            <dt>{row.formula}</dt>
            <dd>
              {row.says} <span class="source">{row.source}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
