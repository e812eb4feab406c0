// Decides how a number of the case is named: what it says, and its path as the case file has it.
import { usePage } from "../result/page";
import { Text } from "./Num";

export function NumberPath({ of, says = false }: { of: string; says?: boolean }) {
  const number = usePage().at.at("numbers").at(of);
  return (
    <>
      <code data-fixed>{of}</code>
      {says && number.present ? (
        <>
          {" "}
          <Text at={number.at("says")} class="aside" />
        </>
      ) : null}
    </>
  );
}
