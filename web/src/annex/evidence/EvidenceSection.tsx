// Decides how the evidence is listed: every claim with its voice, its grade, its place and whether the words were found
// there; contested claims as attributed.
import { useState } from "preact/hooks";
import { Filter } from "../../parts/Filter";
import { Text } from "../../parts/Num";
import { Missing, Part, Reading, Section } from "../../parts/Section";
import { Table } from "../../parts/Table";
import { usePage } from "../../result/page";
import { titleOf } from "../../sections";
import { ClaimRow } from "./ClaimRow";
import "./evidence.css";

export function EvidenceSection() {
  const { at } = usePage();
  const claims = at.at("evidence").at("claims").entries();
  const [search, setSearch] = useState("");
  const words = search.toLowerCase();
  const shown = claims.filter(([id, claim]) => words === "" || `${id} ${claim.value.text} ${claim.value.by.join(" ")}`.toLowerCase().includes(words));
  return (
    <Section id="evidence" title={titleOf("evidence")} asks="Who says what, where, and do the words stand there?">
      <Sources />
      <Part id="evidence-claims" title="Claims">
        <Reading>
          Each claim is retold in the analyst’s words and located in its source. Verdict: whether the words it was located by were found at that place
          (<i>not-at-hand</i>: the source was not given to this run); it says nothing of whether they are true or were read rightly. Grade: reliability of
          the source, <span data-fixed>A to F</span>, and credibility of the claim, <span data-fixed>1 to 6</span>, as the analyst gave them.
        </Reading>
        {claims.length === 0 ? <Missing>The case holds no claims: every number is a judgement or a default.</Missing> : null}
        {claims.length > 8 ? <Filter label="Claims with the words" value={search} onInput={setSearch} shown={shown.length} of={claims.length} /> : null}
        <ul class="claims">
          {shown.map(([id, claim]) => (
            <ClaimRow key={id} id={id} at={claim} />
          ))}
        </ul>
      </Part>
    </Section>
  );
}

function Sources() {
  const sources = usePage().at.at("evidence").at("sources").entries();
  if (sources.length === 0) return null;
  return (
    <Table
      caption="Sources"
      columns={[{ head: "source" }, { head: "title", align: "left" }, { head: "author", align: "left" }, { head: "published", align: "left" }, { head: "kind", align: "left" }, { head: "reliability" }]}
      rows={sources.map(([id, source]) => ({
        key: id,
        cells: [
          <code data-fixed>{id}</code>,
          <>
            <Text at={source.at("title")} />
            {source.value.publisher ? (
              <>
                , <Text at={source.at("publisher")} />
              </>
            ) : null}
          </>,
          <Text at={source.at("author")} />,
          <Text at={source.at("published")} />,
          <Text at={source.at("kind")} />,
          <Text at={source.at("reliability")} />,
        ],
      }))}
    />
  );
}
