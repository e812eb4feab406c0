// Decides how firmly the status quo is told to be stable: for each decision maker and concept, the margin in tiers.
import { Num } from "../../parts/Num";
import { Reading } from "../../parts/Section";
import { Table } from "../../parts/Table";
import type { At } from "../../result/located";
import type { Solved } from "../../result/stuck";
import { Actor } from "./Actor";
import { conceptsOf, type Model } from "./models";

export function Margins({ model, solved }: { model: Model; solved: At<Solved> }) {
  if (!solved.at("start").present) return null;
  const makers = model.graph.value.decision_makers;
  const keys = conceptsOf(solved);
  return (
    <>
      <Table
        caption="Whether the status quo is stable for each decision maker, and its margin"
        columns={[{ head: "decision maker" }, ...keys.map((key) => ({ head: key }))]}
        rows={makers.map((id) => ({
          key: id,
          cells: [
            <Actor id={id} makers={makers} />,
            ...keys.map((key) => {
              const verdict = solved.at("start").at("concepts").at(key).at("per_dm").at(id);
              return (
                <span class="verdict">
                  {verdict.value?.stable ? "stable" : <b>not stable</b>} <Num at={verdict.at("margin")} as="short" />
                </span>
              );
            }),
          ],
        }))}
      />
      <Reading>
        The margin is in tiers of the decision maker’s own ranking. Above zero: by how many tiers the status quo alone would have to rise in it to become stable.
        Zero or below: how firmly it is stable. An en dash: no move of its own. Margins are not compared between decision makers.
      </Reading>
    </>
  );
}
