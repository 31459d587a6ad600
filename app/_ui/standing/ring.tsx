/** A standing as the mark: one node per requirement, neighbours that are both met joined. */
import type { Standing } from '../../../content/standing.ts';
import { requirementWord, RequirementNode } from './requirement-state.tsx';
import { layoutRing, ringSizes, type RingSize } from './ring-layout.ts';

export function StandingRing({
  standing: { requirements, met },
  size,
}: {
  standing: Pick<Standing, 'requirements' | 'met'>;
  size: RingSize;
}) {
  const edge = ringSizes[size];
  const { nodes, arcs, nodeRadius, strokeWidth } = layoutRing(requirements.length, size);
  const states = requirements.map((one) => `${one.requirement.number}: ${requirementWord(one).toLowerCase()}`);
  return (
    <svg
      className="standing-ring"
      width={edge}
      height={edge}
      viewBox={`0 0 ${edge} ${edge}`}
      role="img"
      aria-label={`${met} of ${requirements.length} requirements met. ${states.join(', ')}.`}
    >
      {arcs.map((path, index) => {
        const joined = [index, (index + 1) % arcs.length].every((at) => requirements[at]?.state === 'met');
        return <path key={path} className={joined ? 'link link-on' : 'link'} d={path} />;
      })}
      {requirements.map(({ requirement, state }, index) => {
        const { at, number } = nodes[index]!;
        return (
          <g key={requirement.number}>
            <RequirementNode state={state} x={at.x} y={at.y} radius={nodeRadius} strokeWidth={strokeWidth} />
            {size === 'large' && (
              <text x={number.x} y={number.y}>
                {requirement.number}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
