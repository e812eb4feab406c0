// Decides how one of a few views is chosen: a row of buttons, the chosen one pressed.
export function Choice<T extends string>({
  label,
  options,
  chosen,
  choose,
}: {
  label: string;
  options: readonly (readonly [T, string])[];
  chosen: T;
  choose: (option: T) => void;
}) {
  if (options.length < 2) return null;
  return (
    <div class="one-of screen-only" role="group" aria-label={label}>
      <span class="one-of-label">{label}</span>
      {options.map(([option, words]) => (
        <button key={option} type="button" aria-pressed={option === chosen} onClick={() => choose(option)}>
          {words}
        </button>
      ))}
    </div>
  );
}
