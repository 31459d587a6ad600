/** A requirement's state as a glyph and a word: full, half, a node within the node, empty. The same signs as in the ring. */
import type { RequirementStanding, RequirementState } from '../../../content/standing.ts';

/** Its node at `x`, `y`, in units of the drawing around it. */
export function RequirementNode({
  state,
  x,
  y,
  radius,
  strokeWidth,
}: {
  state: RequirementState;
  x: number;
  y: number;
  radius: number;
  strokeWidth: number;
}) {
  return (
    <>
      <circle className={`node node-${state}`} cx={x} cy={y} r={radius} strokeWidth={strokeWidth} />
      {state === 'partly' && (
        <path className="filled" d={`M${x} ${y + radius}a${radius} ${radius} 0 0 1 0 ${-2 * radius}z`} />
      )}
      {state === 'in-review' && <circle className="filled" cx={x} cy={y} r={radius * 0.42} />}
    </>
  );
}

export function RequirementGlyph({ state }: { state: RequirementState }) {
  return (
    <svg className="standing-ring glyph" viewBox="0 0 14 14" aria-hidden="true">
      <RequirementNode state={state} x={7} y={7} radius={5.25} strokeWidth={1.5} />
    </svg>
  );
}

const tones: Record<RequirementState, string> = {
  met: 'text-ai',
  'in-review': 'text-ochre',
  partly: 'font-normal text-ink-2',
  open: 'font-normal text-ink-3',
};

export function RequirementStatus({ standing, className = '' }: { standing: RequirementStanding; className?: string }) {
  return (
    <span className={`status ${tones[standing.state]} ${className}`}>
      <RequirementGlyph state={standing.state} />
      {requirementWord(standing)}
    </span>
  );
}

/** "Met", "3 of 4", "In review", "To assess" where the writer is the reader, "Not met". */
export function requirementWord({ state, have, need, evidence }: RequirementStanding): string {
  switch (state) {
    case 'met':
      return 'Met';
    case 'in-review':
      return evidence.some(
        (one) =>
          one.kind !== 'attempt' && one.writing?.review.kind === 'waiting' && one.writing.review.for === 'instructor',
      )
        ? 'In review'
        : 'To assess';
    case 'partly':
      return `${have} of ${need}`;
    case 'open':
      return 'Not met';
  }
}
