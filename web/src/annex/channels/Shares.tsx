// Decides how a joint result is shared among those who bring it about: Shapley's shares with their errors and ranges.
import { useCallback } from "preact/hooks";
import { drawn } from "../../parts/drawn";
import { Figure } from "../../parts/Figure";
import { Name, Num } from "../../parts/Num";
import { Reading } from "../../parts/Section";
import { More } from "../../parts/share";
import { usePage } from "../../result/page";
import { DotsDrawing } from "./DotsDrawing";
import { MarksKey } from "./MarksKey";
import { marks, settingWords, told } from "./words";

export function Shares({ events }: { events: string }) {
  const page = usePage();
  const channels = page.at.at("answers").at("channels");
  const shapley = channels.at("shapley");
  const takingPart = new Set(channels.value?.mediators.filter((each) => each.takes_part !== "absent").map((each) => each.id));
  const shares = shapley
    .at("shares")
    .each()
    .filter((each) => takingPart.has(each.value.mediator));
  const totals = shapley.at("p");
  const settings = told(totals.value ?? {});
  const draw = useCallback(
    (width: number) => {
      const rows = shares.map(({ value, path }) => ({ key: path, label: page.word(`mediators/${value.mediator}`), note: "", marks: marks(value.under) }));
      return drawn(<DotsDrawing width={width} groups={[{ head: "", rows }]} events={events} />);
    },
    [page],
  );
  return (
    <>
      <p>
        {settings.map((setting, i) => (
          <span key={setting}>
            {i === 0 ? "Of a hundred runs, " : "; "}
            {settingWords(setting)}: with nobody <Num at={totals.at(setting).at("with_nobody")} as="in100" /> {events}, as asked{" "}
            <Num at={totals.at(setting).at("as_asked")} as="in100" />
          </span>
        ))}
        . What lies between is shared by the mean of what each adds on joining, over{" "}
        {shapley.value?.orders == null ? (
          "all orders"
        ) : (
          <>
            <Num at={shapley.at("orders")} as="count" /> drawn orders
          </>
        )}{" "}
        of joining (Shapley).
      </p>
      <Figure
        id="shapley"
        title="Shares in what they add together"
        describes="Mediators in declared order. A share says what the inputs give to a channel among these others; it says nothing of merit."
        draw={draw}
        columns={[{ head: "mediator" }, ...settings.map((setting) => ({ head: settingWords(setting) }))]}
        rows={shares.map((each) => ({
          key: each.path,
          cells: [<Name of={`mediators/${each.value.mediator}`} />, ...settings.map((setting) => <More at={each.at("under").at(setting)} />)],
        }))}
      >
        <MarksKey settings={settings} />
      </Figure>
      {shares.length < (channels.value?.mediators.length ?? 0) ? <Reading>Those who take no part have no share.</Reading> : null}
    </>
  );
}
