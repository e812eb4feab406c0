// Decides how it is said what a scenario is held against, where that is not what most are held against.
import { Text } from "../../parts/Num";
import type { At } from "../../result/located";
import { usePage, type Page } from "../../result/page";
import type { Arm } from "../../result/scenarios";

/** "" where it is the common base. */
export function againstWords(page: Page, arm: Arm): string {
  const scenarios = page.result.scenarios;
  if (!scenarios || arm.against === scenarios.base) return "";
  const other = page.at.at("scenarios").at("arms").at(arm.against);
  return `against: ${other.present ? other.value?.title : arm.against || "the case as it stands"}`;
}

export function Against({ arm }: { arm: At<Arm> }) {
  const other = usePage().at.at("scenarios").at("arms").at(arm.value.against);
  if (other.present) return <>against: {<Text at={other.at("title")} />}</>;
  if (arm.value.against === "") return <>against the case as it stands</>;
  return (
    <>
      against ‘<Text at={arm.at("against")} />’
    </>
  );
}
