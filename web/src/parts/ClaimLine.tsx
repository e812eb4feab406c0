// Decides how a claim stands in the text: its words, who says it and in what voice. Never as a fact of the page's own.
import { usePage } from "../result/page";
import { Name, Text } from "./Num";

/** A claim by its id; the id alone where the evidence does not hold it. */
export function ClaimLine({ id }: { id: string }) {
  const page = usePage();
  const at = page.at.at("evidence").at("claims").at(id);
  if (!at.present) return <code data-fixed>{id}</code>;
  return (
    <>
      <Text at={at.at("text")} />{" "}
      <span class="source">
        (
        {at.at("by").value.map((who, i) => (
          <span key={who}>
            {i === 0 ? "" : ", "}
            <Name of={page.actor(who)} />
          </span>
        ))}
        ,{" "}
        <a class="quiet" href={`#claim-${id}`}>
          <Text at={at.at("voice")} />
        </a>
        )
      </span>
    </>
  );
}

/** Claims below one another; nothing where there is none. */
export function Claims({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <ul class="attributed">
      {ids.map((id) => (
        <li key={id}>
          <ClaimLine id={id} />
        </li>
      ))}
    </ul>
  );
}
