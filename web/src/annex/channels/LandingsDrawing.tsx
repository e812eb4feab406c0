// Decides how landings are drawn: for each issue a scale with its levels, a row for as asked and for each absence.
import { wrapped } from "../../parts/wrap";
import type { Issue } from "../../result/negotiation";

export interface Landed {
  issue: Issue;
  marks: { name: string; mean: number; se: number }[];
}

const wide = 640;
const rowHeight = 20;

export function LandingsDrawing({ width, rows }: { width: number; rows: Landed[] }) {
  const beside = width >= wide;
  const label = beside ? 230 : 0;
  const [left, right] = [label + 10, width - 12];
  const at = (value: number) => left + (right - left) * value;
  const several = rows.some((row) => row.marks.length > 1);
  let y = 4;
  const blocks = rows.map((row) => {
    const top = y;
    const head = wrapped(row.issue.name, beside ? label - 10 : width - 8, 13.5, 2);
    const headHeight = beside && !several ? 4 : head.length * 15 + 4;
    const each = beside ? rowHeight : rowHeight + (several ? 14 : 0);
    const scale = top + headHeight + row.marks.length * each;
    y = scale + 34;
    return <Block key={row.issue.id} row={row} top={top} head={head} first={top + headHeight} each={each} scale={scale} at={at} label={label} several={several} />;
  });
  return (
    <svg viewBox={`0 0 ${width} ${y}`} width={width} height={y} font-size="12">
      {blocks}
    </svg>
  );
}

interface BlockProps {
  row: Landed;
  top: number;
  head: string[];
  first: number;
  each: number;
  scale: number;
  at: (value: number) => number;
  label: number;
  several: boolean;
}

function Block({ row, top, head, first, each, scale, at, label, several }: BlockProps) {
  const { levels } = row.issue;
  const half = (at(1) - at(0)) / 2 - 10;
  const end = (index: number, anchor: "start" | "end") => (
    <text x={at(index === 0 ? 0 : 1)} y={scale + 16} text-anchor={anchor} font-size="11" fill="var(--ink-2)">
      {wrapped(levels[index]?.name ?? "", half, 11, 1)[0]}
    </text>
  );
  return (
    <g>
      {head.map((line, i) => (
        <text key={i} x={0} y={top + 14 + i * 15} font-weight="600" fill="var(--ink)">
          {line}
        </text>
      ))}
      <path d={`M${at(0)} ${scale}H${at(1)}`} stroke="var(--ink-2)" stroke-width="1" />
      {levels.map((level) => (
        <g key={level.id}>
          <title>{level.name}</title>
          <path d={`M${at(level.value)} ${first}V${scale + 4}`} stroke="var(--line)" stroke-width="1" />
          <path d={`M${at(level.value)} ${scale - 3}V${scale + 4}`} stroke="var(--ink-2)" stroke-width="1.5" />
        </g>
      ))}
      {end(0, "start")}
      {end(levels.length - 1, "end")}
      {row.marks.map((mark, i) => {
        const y = first + (i + 1) * each - rowHeight / 2;
        return (
          <g key={mark.name}>
            {several ? (
              <text x={label > 0 ? 8 : 0} y={label > 0 ? y + 4 : y - 9} fill="var(--ink-2)">
                {wrapped(mark.name, label > 0 ? label - 20 : at(1) - 8, 12, 1)[0]}
              </text>
            ) : null}
            <path d={`M${at(Math.max(0, mark.mean - mark.se))} ${y}H${at(Math.min(1, mark.mean + mark.se))}`} stroke="var(--ink)" stroke-width="2" />
            <circle cx={at(mark.mean)} cy={y} r="5" fill={i === 0 && mark.name === "as asked" ? "var(--ink)" : "var(--ground)"} stroke="var(--ink)" stroke-width="1.5" />
          </g>
        );
      })}
    </g>
  );
}
