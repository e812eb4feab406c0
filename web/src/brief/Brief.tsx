// Decides what stands on the two pages that are carried into the room.
import { Text } from "../parts/Num";
import { usePage } from "../result/page";

export function Brief() {
  const { at } = usePage();
  return (
    <article id="brief" class="brief">
      <Text at={at.at("case").at("title")} as="h1" />
      <Text at={at.at("headline")} as="p" />
    </article>
  );
}
