// Decides the search box above a list: what it looks for, and how many it found, told aloud too.
import type { ComponentChildren } from "preact";

interface FilterProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  shown: number;
  of: number;
  children?: ComponentChildren;
}

export function Filter({ label, value, onInput, shown, of, children }: FilterProps) {
  return (
    <div class="filter screen-only">
      <label>
        {label}
        <input type="search" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
      </label>
      {children}
      <span role="status" data-fixed>
        {shown === of ? `all ${of}` : `${shown} of ${of}`}
      </span>
    </div>
  );
}
