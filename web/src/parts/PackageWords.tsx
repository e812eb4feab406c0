// Decides how a package is told: its issues and levels by name, in declared order.
import { usePage } from "../result/page";
import type { Package } from "../result/types";
import { Name } from "./Num";

export function PackageWords({ of }: { of: Package }) {
  const issues = usePage().result.negotiation.issues.filter((issue) => Object.prototype.hasOwnProperty.call(of, issue.id));
  return (
    <span class="package">
      {issues.map((issue, i) => (
        <span key={issue.id}>
          {i > 0 ? " · " : ""}
          <Name of={`issues/${issue.id}`} />: <Name of={`levels/${issue.id}/${of[issue.id]}`} />
        </span>
      ))}
    </span>
  );
}
