// Decides how the timeline is drawn: a row for each event, its name beside the mark, above it on a narrow page.
import { widthOf, wrapped } from "../../parts/wrap";
import type { Happening, Scale } from "./when";
import { scaleOf } from "./when";

const wide = 640;
const size = 12;

export function TimelineDrawing({ width, all, horizon }: { width: number; all: Happening[]; horizon: number }) {
  const beside = width >= wide;
  const label = beside ? 260 : 0;
  const scale = scaleOf(all, horizon, label + 14, width - 14);
  const rows = all.map((each) => ({ each, lines: wrapped(text(each), beside ? label - 10 : width - 8, size, 2) }));
  const heights = rows.map(({ lines }) => (beside ? Math.max(24, lines.length * 14 + 8) : lines.length * 14 + 20));
  const top = 34;
  const tops = heights.map((_, i) => top + heights.slice(0, i).reduce((sum, each) => sum + each, 0));
  const bottom = top + heights.reduce((sum, each) => sum + each, 0);
  return (
    <svg viewBox={`0 0 ${width} ${bottom + 40}`} width={width} height={bottom + 40} font-size={size}>
      <Axis scale={scale} top={top} bottom={bottom} horizon={horizon} />
      {rows.map(({ each, lines }, i) => {
        const y = tops[i] ?? 0;
        const height = heights[i] ?? 0;
        return (
          <g key={each.key}>
            <title>{text(each)}</title>
            {lines.map((line, k) => (
              <text
                key={k}
                x={beside ? 0 : 2}
                y={beside ? y + height / 2 + 4 + (k - (lines.length - 1) / 2) * 14 : y + 12 + k * 14}
                fill="var(--ink)"
                stroke="var(--ground)"
                stroke-width={beside ? 0 : 3}
                paint-order="stroke"
              >
                {line}
              </text>
            ))}
            <Mark of={each} scale={scale} y={beside ? y + height / 2 : y + height - 10} horizon={horizon} />
          </g>
        );
      })}
    </svg>
  );
}

const text = (of: Happening): string => (of.harm ? `${of.name} (harm)` : of.name);

function Axis({ scale, top, bottom, horizon }: { scale: Scale; top: number; bottom: number; horizon: number }) {
  return (
    <g fill="var(--ink-2)">
      {scale.ticks.map((day) => (
        <g key={day}>
          <path d={`M${scale.at(day)} ${top}V${bottom + 4}`} stroke="var(--line)" stroke-width="1" />
          <text x={scale.at(day)} y={bottom + 18} text-anchor="middle" font-size="11">
            {day < 0 ? `−${-day}` : day}
          </text>
        </g>
      ))}
      <path d={`M${scale.today} ${top - 6}V${bottom + 4}`} stroke="var(--ink)" stroke-width="2" />
      <path d={`M${scale.at(horizon)} ${top - 6}V${bottom + 4}`} stroke="var(--ink-2)" stroke-width="1.5" stroke-dasharray="6 3" />
      <text x={scale.today} y={top - 12} text-anchor={scale.ticks.some((day) => day < 0) ? "middle" : "start"} font-weight="600" fill="var(--ink)">
        as of
      </text>
      <text x={scale.at(horizon)} y={top - 12} text-anchor="end">
        horizon
      </text>
      <text x={scale.at(horizon)} y={bottom + 34} text-anchor="end" font-size="11">
        {scale.ticks.some((day) => day < 0) ? "days; behind and ahead each to a scale of its own" : "days"}
      </text>
    </g>
  );
}

function Mark({ of, scale, y, horizon }: { of: Happening; scale: Scale; y: number; horizon: number }) {
  const ink = "var(--ink)";
  if (of.kind === "possible") {
    const [from, to] = [scale.at(0), scale.at(horizon)];
    const half = widthOf(of.when ?? "", 11) / 2 + 4;
    return (
      <g>
        <path
          d={`M${from + 4} ${y}H${(from + to) / 2 - half}M${(from + to) / 2 + half} ${y}H${to - 2}`}
          stroke={ink}
          stroke-width="2"
          stroke-dasharray="1 6"
          stroke-linecap="round"
        />
        <Beside x={(from + to) / 2} y={y} text={of.when} middle />
      </g>
    );
  }
  if (of.day === null) return <Beside x={scale.today - 8} y={y} text="no date" end />;
  const x = scale.at(of.day);
  const words = of.when ?? `day ${of.day}`;
  const room = (of.day < 0 ? scale.today : scale.at(horizon)) - x - 15;
  const near = widthOf(words, 11) > room && (of.day > 0 || x - widthOf(words, 11) > scale.at(Math.min(...scale.ticks)) - 40);
  return (
    <g>
      {of.kind === "past" ? <circle cx={x} cy={y} r="5" fill={ink} /> : null}
      {of.kind === "dated" ? <path d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`} fill="var(--ground)" stroke={ink} stroke-width="2" /> : null}
      {of.kind === "end" ? <path d={`M${scale.today} ${y}H${x}M${x} ${y - 8}V${y + 8}`} stroke={ink} stroke-width="2.500" fill="none" /> : null}
      {of.kind === "entry" ? <path d={`M${x - 5} ${y - 6}l9 6l-9 6z`} fill={ink} /> : null}
      <Beside x={near ? x - 11 : x + 11} y={y} text={words} end={near} />
    </g>
  );
}

function Beside({ x, y, text: words, end, middle }: { x: number; y: number; text: string | null; end?: boolean; middle?: boolean }) {
  return (
    <text
      x={x}
      y={y + 4}
      text-anchor={middle ? "middle" : end ? "end" : "start"}
      font-size="11"
      fill="var(--ink-2)"
      stroke="var(--ground)"
      stroke-width="4"
      paint-order="stroke"
    >
      {words}
    </text>
  );
}
