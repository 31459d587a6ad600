/** The election of election.ts, drawn to fill whatever room there is. Decoration: screen readers pass it by. */
import { Drawing } from './drawing.tsx';
import { election } from './election.ts';
import { layoutSpaceTime } from './layout.ts';

const width = 620;
const height = 900;

export function ElectionArt() {
  const layout = layoutSpaceTime(election, { size: 'art', width, height });
  return (
    <svg
      className="st st-art absolute inset-0 size-full"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMin slice"
      aria-hidden="true"
    >
      <Drawing layout={layout} trace={election} id="election" />
    </svg>
  );
}
