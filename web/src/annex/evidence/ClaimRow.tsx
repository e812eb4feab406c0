// Decides how one claim stands: its text, who says it and how, its grade, its places with verdicts, what rests on it.
import { Num, Text } from "../../parts/Num";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { Claim } from "../../result/types";

export function ClaimRow({ id, at }: { id: string; at: At<Claim> }) {
  const sources = usePage().at.at("evidence").at("sources");
  const { disputed_by, used_by, credibility } = at.value;
  return (
    <li id={`claim-${id}`} class={`claim verdict-${at.value.verdict}`}>
      <p>
        <Text at={at.at("text")} /> <span class="chip">{at.value.verdict}</span>
      </p>
      <p class="source">
        <Words at={at.at("by")} /> <Text at={at.at("voice")} />
        {disputed_by.length > 0 ? (
          <>
            ; disputed by <Words at={at.at("disputed_by")} />
          </>
        ) : null}
        {at
          .at("sources")
          .each()
          .map((source) => (
            <span key={source.path}>
              ; grade <Text at={sources.at(source.value).at("reliability")} />
              {typeof credibility === "number" ? <Num at={at.at("credibility") as At<number>} as="count" /> : <Text at={at.at("credibility") as At<string>} />}
            </span>
          ))}
        {at
          .at("places")
          .each()
          .map((place) => (
            <span key={place.path}>
              ; <Text at={place.at("at")} class="place" /> {place.value.verdict === at.value.verdict ? "" : `(${place.value.verdict})`}
            </span>
          ))}
      </p>
      {at.value.reading ? (
        <p class="source">
          How it was read: <Text at={at.at("reading")} />
        </p>
      ) : null}
      {used_by.length > 0 ? (
        <details class="screen-only">
          <summary>What rests on it</summary>
          <ul>
            {at
              .at("used_by")
              .each()
              .map((use) => (
                <li key={use.path}>
                  <code data-path={use.path}>{use.value}</code>
                </li>
              ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}

function Words({ at }: { at: At<string[]> }) {
  return (
    <>
      {at.each().map((each, i) => (
        <span key={each.path}>
          {i > 0 ? ", " : ""}
          <Text at={each} />
        </span>
      ))}
    </>
  );
}
