// Decides what a table is: a caption, scoped headings, its own scrolling, and one tab stop (see focus.ts).
import type { ComponentChildren } from "preact";

export interface Column {
  head: ComponentChildren;
  align?: "left" | "right" | "centre";
}

export interface Row {
  key: string;
  /** The first cell heads its row. */
  cells: ComponentChildren[];
  /** A remark on a line of its own below the row. */
  note?: ComponentChildren;
}

interface TableProps {
  caption: string;
  columns: Column[];
  rows: Row[];
  /** The caption is read aloud only, where a heading above says the same. */
  quiet?: boolean;
}

export function Table({ caption, columns, rows, quiet }: TableProps) {
  return (
    <div class="table" role="region" aria-label={caption} tabIndex={0} data-group>
      <table>
        <caption class={quiet ? "aloud" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th key={i} scope="col" class={column.align ?? (i === 0 ? "left" : "right")}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.flatMap((row) => body(row, columns))}</tbody>
      </table>
    </div>
  );
}

function body(row: Row, columns: Column[]) {
  const line = (
    <tr key={row.key} class={row.note ? "noted" : undefined}>
      {row.cells.map((cell, i) =>
        i === 0 ? (
          <th key={i} scope="row" class={columns[i]?.align ?? "left"}>
            {cell}
          </th>
        ) : (
          <td key={i} class={columns[i]?.align ?? "right"}>
            {cell}
          </td>
        ),
      )}
    </tr>
  );
  if (!row.note) return [line];
  return [
    line,
    <tr key={`${row.key}/note`} class="note">
      <td colSpan={columns.length}>{row.note}</td>
    </tr>,
  ];
}
