// Decides how the network is drawn: parties in the middle, mediators on one side, backers on the other; on a narrow page
// one side below the other. Width of a line: access. Disc at its end: leverage.
import { shapePaths } from "../../parts/PartyMark";
import { partyColour, partyShape } from "../../theme/colours";
import { arranged, textSize, type Actor, type Layer, type Link, type Panel, type Placed } from "./network";

interface NetworkProps {
  width: number;
  mediators: Actor[];
  parties: Actor[];
  backers: Actor[];
  links: Link[];
}

const wide = 640;
const headHeight = 22;
const tail = 26;

export function NetworkDrawing({ width, mediators, parties, backers, links }: NetworkProps) {
  const panels = panelsOf(width, mediators, parties, backers).reduce<(Panel & { heads: Layer[]; top: number })[]>((before, layers) => {
    const top = (before[before.length - 1]?.bottom ?? -22) + 22;
    return [...before, { ...arranged(layers, links, top + headHeight), heads: layers, top }];
  }, []);
  const height = (panels[panels.length - 1]?.bottom ?? 0) + 8;
  const index = new Map(parties.map((party) => [party.id, party.index]));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} font-size={textSize}>
      {panels.map((panel, i) => (
        <g key={i}>
          {panel.heads.map((layer) => (
            <text key={layer.x} x={layer.x + layer.width / 2} y={panel.top + 12} text-anchor="middle" fill="var(--ink-2)">
              {headOf(layer.actors[0]?.kind)}
            </text>
          ))}
          {panel.lines.map((line) => (
            <Line key={`${line.from}/${line.to}/${line.kind}`} line={line} thick={panel.dense ? 0.6 : 1} colour={partyColour(index.get(line.to) ?? 0)} />
          ))}
          {panel.actors.map((actor) => (
            <Node key={actor.id} actor={actor} />
          ))}
        </g>
      ))}
    </svg>
  );
}

const headOf = (kind: Actor["kind"] | undefined): string => (kind === "party" ? "parties" : kind === "mediator" ? "mediators" : "backers");

/** One panel with up to three layers where there is room, else one for each side. */
function panelsOf(width: number, mediators: Actor[], parties: Actor[], backers: Actor[]): Layer[][] {
  if (width >= wide && mediators.length > 0 && backers.length > 0) {
    const column = Math.min(210, width * 0.22);
    return [
      [
        { x: 1, width: column, actors: mediators },
        { x: (width - column) / 2, width: column, actors: parties },
        { x: width - column - 1, width: column, actors: backers },
      ],
    ];
  }
  const full = Math.min(width, 720);
  const column = Math.min(210, full * 0.34);
  return [mediators, backers]
    .filter((side) => side.length > 0)
    .map((side) => [
      { x: 1, width: column, actors: side },
      { x: full - column - 1, width: column, actors: parties },
    ]);
}

function Line({ line, thick, colour }: { line: Panel["lines"][number]; thick: number; colour: string }) {
  const { x1, y1, x2, y2, kind } = line;
  const way = Math.sign(x2 - x1);
  const disc = 8 * thick * Math.sqrt(line.leverage ?? 0);
  const end = x2 - way * (kind === "reaches" ? 10 : 3);
  const d = `M${x1} ${y1}C${x1 + (end - x1) * 0.5} ${y1} ${x1 + (end - x1) * 0.5} ${y2} ${end - way * tail * 0.4} ${y2}L${end} ${y2}`;
  const width = kind === "reaches" ? 1 + 9 * thick * (line.access ?? 0) : 1.5;
  return (
    <g>
      <title>{line.says}</title>
      <path
        d={d}
        fill="none"
        stroke={kind === "reaches" ? colour : "var(--ink-2)"}
        stroke-width={width}
        stroke-opacity={kind === "reaches" ? 0.5 : 1}
        stroke-dasharray={line.present ? "none" : kind === "against" ? "1 4" : "7 4"}
        stroke-linecap={kind === "against" ? "round" : "butt"}
      />
      {kind === "reaches" ? (
        <circle cx={end} cy={y2} r={disc} fill={colour} stroke="var(--ground)" stroke-width="1" />
      ) : kind === "backs" ? (
        <path d={`M${x2 - way * 2} ${y2}l${-way * 8} -4v8z`} fill="var(--ink-2)" />
      ) : (
        <path d={`M${end} ${y2 - 5}v10`} stroke="var(--ink-2)" stroke-width="2" />
      )}
    </g>
  );
}

function Node({ actor }: { actor: Placed }) {
  const { x, y, width, height, lines, kind } = actor;
  const sign = kind === "party" ? 22 : 0;
  const first = y + height / 2 - ((lines.length - 1) * 15) / 2 + 4;
  return (
    <g>
      <title>{actor.name}</title>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={kind === "mediator" ? 12 : 3}
        fill="var(--card)"
        stroke={kind === "party" ? partyColour(actor.index) : "var(--ink-2)"}
        stroke-width={kind === "party" ? 2 : 1}
        stroke-dasharray={actor.present ? "none" : "4 3"}
      />
      {kind === "party" ? (
        <path d={shapePaths[partyShape(actor.index)]} transform={`translate(${x + 8} ${y + height / 2 - 8})`} fill={partyColour(actor.index)} />
      ) : null}
      {lines.map((line, i) => (
        <text key={i} x={x + sign + (width - sign) / 2} y={first + i * 15} text-anchor="middle" fill="var(--ink)" font-weight={kind === "party" ? 600 : 400}>
          {line}
        </text>
      ))}
    </g>
  );
}
