// Decides the annex of the third question: kinds of agreement beside each other, the packages of each, an explorer of all
// of them, one text of the likeliest, and the spatial anchors where a case has them.
import { Text } from "../../parts/Num";
import { Missing, Part, Section } from "../../parts/Section";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { Template } from "../../result/deals";
import { titleOf } from "../../sections";
import { Draft } from "./Draft";
import { Efficient } from "./Efficient";
import { Explorer } from "./Explorer";
import { Points } from "./Points";
import { Spatial } from "./Spatial";
import { Templates, partOf } from "./Templates";
import { TopPackages } from "./TopPackages";
import { Trades } from "./Trades";
import "./deals.css";

export function DealsSection() {
  const page = usePage();
  const deals = page.at.at("answers").at("deals");
  const templates = deals.at("templates").each();
  const draft = deals.at("draft").each();
  const spatial = deals.at("spatial");
  const explored = templates.filter((each) => each.at("all").present && page.result.negotiation.parties.length > 1);
  return (
    <Section id="deals" title={titleOf("deals")} asks="Which packages would all accept and ratify, how surely, and what is near?">
      {templates.length === 0 ? <Missing>Packages are not computed: the case says too little of what each party wants most.</Missing> : null}
      {templates.length > 0 ? (
        <Part id="deals-kinds" title="Full and partial deals, and pauses">
          <Templates templates={templates} />
        </Part>
      ) : null}
      {templates.map((each, i) => (
        <Part key={each.path} id={partOf(each.value)} title={<Text at={each.at("name")} />}>
          <Kind template={each} first={i === 0} />
        </Part>
      ))}
      {explored.length > 0 ? (
        <Part id="deals-explorer" title="Explore the packages">
          <Explorer templates={explored} />
        </Part>
      ) : null}
      {draft.length > 0 ? (
        <Part id="deals-draft" title="One text">
          <Draft lines={draft} />
        </Part>
      ) : null}
      {spatial.present ? (
        <Part id="deals-spatial" title="Spatial anchors">
          <Spatial at={spatial as At<NonNullable<typeof spatial.value>>} />
        </Part>
      ) : null}
    </Section>
  );
}

/** How to read the tables stands below those of the first kind. */
function Kind({ template, first }: { template: At<Template>; first: boolean }) {
  return (
    <>
      <TopPackages template={template} first={first} />
      <Points template={template} first={first} />
      <Efficient template={template} first={first} />
      <Trades template={template} />
    </>
  );
}
