/** A node's line: role by weight and dash, crash by a cap, restart by cap and ring, pause by hatching, cut time by a double stroke. */
import type { Lane } from './lanes.ts';
import { round } from './message-mark.tsx';

interface LaneMarkProps {
  lane: Lane;
  breaks: readonly number[];
  /** Half the width of a cap. */
  cap: number;
  /** Id of the hatching pattern. */
  hatch: string;
}

export function LaneMark({ lane, breaks, cap, hatch }: LaneMarkProps) {
  const x = round(lane.x);
  return (
    <g>
      {lane.strokes.map(({ role, y1, y2 }) => (
        <path key={y1} className={`lane lane-${role}`} d={`M${x} ${round(y1)}V${round(y2)}`} />
      ))}
      {lane.pauses.map(({ y1, y2 }) => (
        <rect
          key={y1}
          className="paused"
          fill={`url(#${hatch})`}
          x={x - cap}
          y={round(y1)}
          width={cap * 2}
          height={round(y2 - y1)}
        />
      ))}
      {breaks.map((y) => (
        <g key={y} transform={`translate(${x} ${round(y)})`}>
          <path className="break" d="M-7 2.5L7 -2.5" />
          <path className="break-edge" d="M-7 0L7 -5M-7 5L7 0" />
        </g>
      ))}
      {lane.crashes.map((y) => (
        <path key={y} className="cap" d={`M${x - cap} ${round(y)}h${cap * 2}`} />
      ))}
      {lane.restarts.map((y) => (
        <g key={y}>
          <path className="cap" d={`M${x - cap} ${round(y)}h${cap * 2}`} />
          <circle className="restart" cx={x} cy={round(y)} r={cap * 0.55} />
        </g>
      ))}
    </g>
  );
}
