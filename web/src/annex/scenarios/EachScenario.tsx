// Decides what can be opened below each scenario: what it changes, deals and agreement and escalation side by side, and
// the table of runs that switch.
import { Fragment } from "preact";
import { Caveat } from "../../parts/Caveat";
import { Fixed, Num, Text } from "../../parts/Num";
import { Reading } from "../../parts/Section";
import { More } from "../../parts/share";
import { Table } from "../../parts/Table";
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { Arm } from "../../result/scenarios";
import type { Switch } from "../../result/types";
import { eventOf } from "../runs/marks";
import { SettingName, settingWords, toldOf } from "../runs/settings";
import { Against } from "./Against";

export function EachScenario() {
  const arms = usePage().at.at("scenarios").at("arms").entries();
  return (
    <>
      <div class="screen-only">
        <Reading>Open one to see what it changes, and in which runs the end switches.</Reading>
      </div>
      <ul class="print-only">
        {arms.map(([id, arm]) => (
          <li key={id}>
            <Text at={arm.at("title")} />
            {arm.value.harm ? " (harm)" : ""}: <Changed arm={arm} />
          </li>
        ))}
      </ul>
      {arms.map(([id, arm]) => (
        <details class="opens" key={id}>
          <summary>
            <Text at={arm.at("title")} />
            {arm.value.harm ? " (harm)" : ""}
            <Caveat at={arm.at("difference")} />
          </summary>
          <Opened arm={arm} />
        </details>
      ))}
    </>
  );
}

function Changed({ arm }: { arm: At<Arm> }) {
  const changed = arm.at("changed").each();
  return (
    <>
      {changed.map((each, i) => (
        <Fragment key={each.path}>
          {i > 0 ? ", " : ""}
          <code>
            <Text at={each} />
          </code>
        </Fragment>
      ))}
      {changed.length === 0 ? "nothing" : ""}
    </>
  );
}

function Opened({ arm }: { arm: At<Arm> }) {
  const event = eventOf(usePage());
  const difference = arm.at("difference");
  const told = toldOf(difference.value.under);
  return (
    <div>
      <p>
        Held <Against arm={arm} />. It changes: <Changed arm={arm} />.
      </p>
      <Table
        caption="More or fewer in a hundred runs"
        columns={[{ head: "" }, { head: "deals" }, { head: "agreement (deal or pause)" }, { head: "escalation" }]}
        rows={told.map((setting) => ({
          key: setting,
          cells: [<SettingName of={setting} />, ...(["deal", "agreement", "escalation"] as const).map((of) => <More at={difference.at("under").at(setting).at(of)} />)],
        }))}
      />
      <div class="beside">
        {told.map((setting) => (
          <SwitchTable key={setting} at={difference.at("under").at(setting).at(event).at("switch")} event={event} words={settingWords[setting]} />
        ))}
      </div>
    </div>
  );
}

/** Every run is counted once: with and without what the scenario changes. */
function SwitchTable({ at, event, words }: { at: At<Switch | undefined>; event: string; words: string }) {
  if (!at.present) return null;
  const a = event === "agreement" ? "an agreement" : "a deal";
  const no = event === "agreement" ? "no agreement" : "no deal";
  const cell = (key: keyof Switch) => <Num at={at.at(key)} as="in100" />;
  return (
    <div>
      <Table
        caption={`Which runs switch, ${words}`}
        columns={[{ head: <Fixed>of 100 runs</Fixed> }, { head: `here ${a}` }, { head: `here ${no}` }]}
        rows={[
          { key: "had", cells: [`without it ${a}`, cell("both"), cell("lose")] },
          { key: "had-not", cells: [`without it ${no}`, cell("gain"), cell("neither")] },
        ]}
      />
    </div>
  );
}
