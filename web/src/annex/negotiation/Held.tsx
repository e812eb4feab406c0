// Decides how it is said that issues are held on one level, so that no package is read as if they had been weighed.
import { Name } from "../../parts/Num";
import { usePage } from "../../result/page";

export function Held() {
  const held = usePage().result.negotiation.issues.filter((issue) => typeof issue.held === "string");
  if (held.length === 0) return null;
  return (
    <p class="missing">
      <b>Held on one level,</b> as there are more packages than can be looked at, and shown on it in every package below:{" "}
      {held.map((issue, i) => (
        <span key={issue.id}>
          {i > 0 ? "; " : ""}
          <Name of={`issues/${issue.id}`} />: <Name of={`levels/${issue.id}/${issue.held}`} />
        </span>
      ))}
      .
    </p>
  );
}
