// Decides how differences are drawn: a dot for the value, a thin line for twice its Monte Carlo error, a band for the
// range over the inputs; a row for each, both anchors below one another.
import { widthOf, wrapped } from "../../parts/wrap";
import { axisOf, type Axis } from "./axis";
import type { DotMark } from "./words";

export interface DotRow {
  key: string;
  label: string;
  /** A caveat, below the label. */
  note: string;
  marks: DotMark[];
}

export interface DotGroup {
  head: string;
  rows: DotRow[];
}

interface DotsProps {
  width: number;
  groups: DotGroup[];
  /** What is counted: "deals". */
  events: string;
}

const wide = 640;
const size = 12;
const step = 15;

export function DotsDrawing({ width, groups, events }: DotsProps) {
  const beside = width >= wide;
  const label = beside ? 270 : 0;
  const axis = axisOf(groups.flatMap((group) => group.rows.flatMap((row) => row.marks)), label + 10, width - 16);
  let y = 30;
  const drawing = groups.map((group) => {
    const head = group.head === "" ? null : (
      <text x={0} y={y + 16} font-size={size} font-weight="600" fill="var(--ink)">
        {group.head}
      </text>
    );
    if (head !== null) y += 24;
    const rows = group.rows.map((row) => {
      const own = <Row key={row.key} row={row} y={y} label={label} width={width} axis={axis} />;
      y += heightOf(row, label, width);
      return own;
    });
    y += 8;
    return (
      <g key={group.head}>
        {head}
        {rows}
      </g>
    );
  });
  return (
    <svg viewBox={`0 0 ${width} ${y + 40}`} width={width} height={y + 40} font-size={size}>
      <Ground axis={axis} top={24} bottom={y} events={events} />
      {drawing}
    </svg>
  );
}

const textOf = (row: DotRow, label: number, width: number) => {
  const room = label > 0 ? label - 14 : width - 8;
  return { lines: wrapped(row.label, room, size, 3), notes: row.note === "" ? [] : wrapped(row.note, room, 11, 2) };
};

function heightOf(row: DotRow, label: number, width: number): number {
  const { lines, notes } = textOf(row, label, width);
  const text = lines.length * step + notes.length * 13;
  const drawn = row.marks.length * 13;
  return label > 0 ? Math.max(text, drawn) + 10 : text + drawn + 14;
}

function Row({ row, y, label, width, axis }: { row: DotRow; y: number; label: number; width: number; axis: Axis }) {
  const { lines, notes } = textOf(row, label, width);
  const height = heightOf(row, label, width);
  const text = lines.length * step + notes.length * 13;
  const first = label > 0 ? y + (height - text) / 2 : y + 3;
  const middle = label > 0 ? y + height / 2 : y + 6 + text + (row.marks.length * 13) / 2;
  return (
    <g>
      <title>{row.label}</title>
      {lines.map((line, i) => (
        <text key={i} x={label > 0 ? 8 : 0} y={first + 11 + i * step} fill="var(--ink)" {...halo}>
          {line}
        </text>
      ))}
      {notes.map((line, i) => (
        <text key={i} x={label > 0 ? 8 : 0} y={first + 10 + lines.length * step + i * 13} font-size="11" font-style="italic" fill="var(--ink-2)" {...halo}>
          {line}
        </text>
      ))}
      {row.marks.map((mark, i) => (
        <Mark key={mark.setting} mark={mark} y={middle + (i - (row.marks.length - 1) / 2) * 13} axis={axis} />
      ))}
    </g>
  );
}

const halo = { stroke: "var(--ground)", "stroke-width": "3", "paint-order": "stroke" };

function Mark({ mark, y, axis }: { mark: DotMark; y: number; axis: Axis }) {
  const { p, se, range, setting } = mark;
  const x = axis.at(p);
  const known = range !== undefined && Math.round(100 * range[0]) !== Math.round(100 * range[1]);
  return (
    <g>
      {known ? <path d={`M${axis.at(range[0])} ${y}H${axis.at(range[1])}`} stroke="var(--ink-2)" stroke-opacity="0.28" stroke-width="8" /> : null}
      <path d={`M${axis.at(p - 2 * se)} ${y}H${axis.at(p + 2 * se)}`} stroke="var(--ink)" stroke-width="1.5" />
      {setting === "tempo" ? (
        <path d={`M${x} ${y - 5.5}l5.500 5.500l-5.500 5.500l-5.500 -5.500z`} fill="var(--ground)" stroke="var(--ink)" stroke-width="1.6" />
      ) : (
        <circle cx={x} cy={y} r="4.5" fill="var(--ink)" />
      )}
    </g>
  );
}

function Ground({ axis, top, bottom, events }: { axis: Axis; top: number; bottom: number; events: string }) {
  const zero = axis.at(0);
  const [fewer, more] = [`← fewer ${events}`, `more ${events} →`];
  const onLeft = zero - axis.left > widthOf(fewer, 11) + 8;
  const onRight = axis.right - zero > widthOf(more, 11) + 8;
  return (
    <g font-size="11" fill="var(--ink-2)">
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${axis.at(tick / 100)} ${top}V${bottom}`} stroke={tick === 0 ? "var(--ink)" : "var(--line)"} stroke-width={tick === 0 ? 1.5 : 1} />
          <text x={axis.at(tick / 100)} y={bottom + 14} text-anchor="middle">
            {tick > 0 ? `+${tick}` : tick < 0 ? `−${-tick}` : "0"}
          </text>
        </g>
      ))}
      {onLeft ? (
        <text x={zero - 8} y={top - 8} text-anchor="end">
          {fewer}
        </text>
      ) : null}
      {onRight ? (
        <text x={zero + 8} y={top - 8}>
          {more}
        </text>
      ) : null}
      <text x={(axis.left + axis.right) / 2} y={bottom + 31} text-anchor="middle">
        in 100 runs
      </text>
    </g>
  );
}
