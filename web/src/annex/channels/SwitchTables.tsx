// Decides how a difference is taken apart on demand: of pairs of runs with the same draws, in how many the event comes
// in both, in one of them, in neither.
import { useState } from "preact/hooks";
import { Num } from "../../parts/Num";
import { Reading } from "../../parts/Section";
import { Table } from "../../parts/Table";
import type { Arrangement } from "../../result/channels";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { Setting } from "../../result/types";
import type { Counted } from "./Arrangements";
import { arrangementText, settingWords } from "./words";

export function SwitchTables({ all, of, settings }: { all: At<Arrangement>[]; of: Counted; settings: Setting[] }) {
  const page = usePage();
  const [chosen, setChosen] = useState(0);
  const [open, setOpen] = useState(false);
  const arrangement = all[chosen];
  if (arrangement === undefined || settings.every((setting) => arrangement.value.under[setting]?.[of]?.switch === undefined)) return null;
  return (
    <details class="screen-only switch" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Run by run: gained, lost, both, neither</summary>
      {open ? (
        <>
          <label>
            Arrangement{" "}
            <select value={String(chosen)} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
              {all.map((each, i) => (
                <option key={each.path} value={String(i)} data-fixed>
                  {arrangementText(page, each.value)}
                </option>
              ))}
            </select>
          </label>
          <Reading>
            Each run of the arrangement has a partner with the same draws in what it is held against
            {arrangement.value.kind === "sooner" ? " (the later day)" : " (the talks as asked)"}. Shares of pairs:
          </Reading>
          <div class="beside">
            {settings.map((setting) => (
              <Switch key={setting} at={arrangement} of={of} setting={setting} />
            ))}
          </div>
        </>
      ) : null}
    </details>
  );
}

function Switch({ at, of, setting }: { at: At<Arrangement>; of: Counted; setting: Setting }) {
  const found = at.at("under").at(setting).at(of).at("switch");
  if (!found.present) return null;
  return (
    <Table
      caption={settingWords(setting)}
      columns={[{ head: "" }, { head: `${of} as it is held against` }, { head: `no ${of} there` }]}
      rows={[
        { key: "with", cells: [`${of} in this arrangement`, <Cell word="both" at={found.at("both")} />, <Cell word="gained" at={found.at("gain")} />] },
        { key: "without", cells: [`no ${of} in it`, <Cell word="lost" at={found.at("lose")} />, <Cell word="neither" at={found.at("neither")} />] },
      ]}
    />
  );
}

const Cell = ({ word, at }: { word: string; at: At<number | undefined> }) => (
  <>
    <span class="aside">{word}</span> <Num at={at} as="percent" />
  </>
);
