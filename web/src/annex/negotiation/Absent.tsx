// Decides how those are told who are not in the room, and whose own words no source brings.
import { Name, Text } from "../../parts/Num";
import { Part } from "../../parts/Section";
import { usePage } from "../../result/page";

export function Absent() {
  const { at, result } = usePage();
  const absent = at.at("not_in_the_room").each();
  const speakers = new Set(Object.values(result.evidence.claims).flatMap((claim) => claim.by));
  const { parties, mediators, backers } = result.negotiation;
  const silent = [
    ...parties.map((each) => ({ id: each.id, name: `parties/${each.id}` })),
    ...mediators.map((each) => ({ id: each.id, name: `mediators/${each.id}` })),
    ...backers.map((each) => ({ id: each.id, name: `backers/${each.id}` })),
  ].filter((each) => !speakers.has(each.id));
  const quiet = speakers.size > 0 ? silent : [];
  if (absent.length + quiet.length === 0) return null;
  return (
    <Part id="absent" title="Who is not in the room, and who is silent">
      {absent.length === 0 ? null : (
        <p>
          Named in the sources, without a role in these talks:{" "}
          {absent.map((each, i) => (
            <span key={each.value.id}>
              {i === 0 ? "" : ", "}
              <Text at={each.at("name")} />
            </span>
          ))}
          . Nothing is assumed about what they want.
        </p>
      )}
      {quiet.length === 0 ? null : (
        <p>
          No claim here is told as the word of{" "}
          {quiet.map((each, i) => (
            <span key={each.id}>
              {i === 0 ? "" : ", "}
              <Name of={each.name} />
            </span>
          ))}
          : what stands here of them is said by others, or assumed.
        </p>
      )}
    </Part>
  );
}
