// Decides the explorer's controls: one select a choice, and how many packages they leave, told aloud too.
import type { At } from "../../result/located";
import { usePage } from "../../result/page";
import type { Template } from "../../result/deals";
import type { Asked } from "./packages";

interface FiltersProps {
  templates: At<Template>[];
  chosen: number;
  onTemplate: (place: number) => void;
  axes: [number, number];
  onAxes: (axes: [number, number]) => void;
  asked: Asked;
  onAsked: (asked: Asked) => void;
  accepted: boolean;
  onAccepted: (accepted: boolean) => void;
  closer: boolean;
  onCloser: (closer: boolean) => void;
  shown: number;
  of: number;
}

export function Filters(props: FiltersProps) {
  const { templates, chosen, onTemplate, onAxes, asked, onAsked, accepted, onAccepted, closer, onCloser, shown, of } = props;
  const [x, y] = props.axes;
  const page = usePage();
  const { parties, issues } = page.result.negotiation;
  const settles = templates[chosen]?.value.settles ?? [];
  return (
    <div class="choices screen-only">
      {templates.length > 1 ? (
        <Choice
          label="kind of agreement"
          value={chosen}
          onChoice={onTemplate}
          options={templates.map((each, i) => ({ value: i, words: each.value.name, path: each.at("name").path }))}
        />
      ) : null}
      {parties.length > 2
        ? (["across", "upwards"] as const).map((label, i) => (
            <Choice
              key={label}
              label={label}
              value={i === 0 ? x : y}
              onChoice={(to) => onAxes(i === 0 ? [to, to === y ? x : y] : [to === x ? y : x, to])}
              options={parties.map((party, p) => ({ value: p, words: party.name, path: page.name(`parties/${party.id}`)?.path }))}
            />
          ))
        : null}
      {settles.map((id) => (
        <Choice
          key={id}
          label={page.word(`issues/${id}`)}
          path={page.name(`issues/${id}`)?.path}
          value={asked[id] ?? -1}
          onChoice={(level) => {
            const { [id]: _, ...others } = asked;
            onAsked(level < 0 ? others : { ...others, [id]: level });
          }}
          options={[
            { value: -1, words: "any" },
            ...(issues.find((issue) => issue.id === id)?.levels ?? []).map((level, l) => ({ value: l, words: level.name, path: page.name(`levels/${id}/${level.id}`)?.path })),
          ]}
        />
      ))}
      <Tick label="only what all accept in some draw" checked={accepted} onTick={onAccepted} />
      <Tick label="closer: where both are as well off as with no agreement" checked={closer} onTick={onCloser} />
      <p class="found">
        <span role="status" data-fixed>
          {shown === of ? `all ${of} packages` : `${shown} of ${of} packages`}
        </span>
        {Object.keys(asked).length > 0 || accepted ? (
          <button
            type="button"
            onClick={() => {
              onAsked({});
              onAccepted(false);
            }}
          >
            Any package
          </button>
        ) : null}
      </p>
    </div>
  );
}

function Tick({ label, checked, onTick }: { label: string; checked: boolean; onTick: (checked: boolean) => void }) {
  return (
    <label class="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onTick(event.currentTarget.checked)} /> {label}
    </label>
  );
}

interface ChoiceProps {
  label: string;
  /** Where the label stands in the result. */
  path?: string;
  value: number;
  onChoice: (value: number) => void;
  options: { value: number; words: string; path?: string }[];
}

function Choice({ label, path, value, onChoice, options }: ChoiceProps) {
  return (
    <label class="choice">
      <span data-path={path} dir="auto">
        {label}
      </span>
      <select value={value} onChange={(event) => onChoice(Number(event.currentTarget.value))}>
        {options.map((each) => (
          <option key={each.value} value={each.value} data-path={each.path}>
            {each.words}
          </option>
        ))}
      </select>
    </label>
  );
}
