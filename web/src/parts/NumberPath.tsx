// Decides how a number of the case is named: what it says, and its path as the case file has it.
import { Fragment } from "preact";
import { usePage } from "../result/page";
import { Text } from "./Num";

/** A path of the case; it breaks after its dots. */
export function Path({ of }: { of: string }) {
  return (
    <code class="path" data-fixed>
      {of.split(/(?<=\.)/).map((part, i) => (
        <Fragment key={i}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}

export function NumberPath({ of, says = false }: { of: string; says?: boolean }) {
  const number = usePage().at.at("numbers").at(of);
  return (
    <>
      <Path of={of} />
      {says && number.present ? (
        <>
          {" "}
          <Text at={number.at("says")} class="aside" />
        </>
      ) : null}
    </>
  );
}
