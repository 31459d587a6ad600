/** A counterexample at the size of a stamp: lanes, cone and the line where the rule broke, no words. */
import { useId } from 'react';
import type { Trace } from '../../../grader/contract/trace.ts';
import { describeTrace } from './describe.ts';
import { Drawing } from './drawing.tsx';
import { layoutSpaceTime } from './layout.ts';

interface ThumbnailProps {
  trace: Trace;
  title: string;
  violatedAt?: number;
  causes?: readonly number[];
  width?: number;
  height?: number;
}

export function SpaceTimeThumbnail({ trace, title, violatedAt, causes, width = 168, height = 108 }: ThumbnailProps) {
  const id = useId();
  const layout = layoutSpaceTime(trace, { size: 'thumb', width, height, violatedAt, causes });
  return (
    <svg
      className="st st-thumb"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{describeTrace(trace, violatedAt)}</desc>
      <Drawing layout={layout} trace={trace} id={id} />
    </svg>
  );
}
