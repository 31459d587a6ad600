/** How the installation is doing, on the page where it is set up: database, judge, and the walls around what learners hand in. */
import { Check, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { InstallationStatus } from '../../_server/installation/queries.ts';
import { Status } from '../../_ui/status.tsx';

export function InstallationList({ status }: { status: InstallationStatus }) {
  const { database, workers } = status;
  const walls = workers[0]?.walls ?? [];
  const down = walls.filter((wall) => !wall.holds);
  const warm = workers.some((worker) => worker.warm);
  return (
    <ul aria-label="This installation">
      <Line name="Database" good>
        PostgreSQL {database.version.split(' ')[0]}
        {database.builtIn ? ', built in' : ''}, {counted(database.migrations, 'migration')}
      </Line>
      <Line name="Judge" good={warm}>
        {workers.length === 0
          ? 'No worker has reported yet'
          : `${counted(workers.length, 'worker')}, sandbox ${warm ? 'warm' : 'warming up'}`}
      </Line>
      <Line name="Walls" good={walls.length > 0 && down.length === 0}>
        {walls.length === 0
          ? 'Not examined yet'
          : down.length === 0
            ? `All ${walls.length} hold`
            : `${walls.length - down.length} of ${walls.length} hold. ${down.map((wall) => wall.note).join(' ')}`}
      </Line>
    </ul>
  );
}

function Line({ name, good, children }: { name: string; good: boolean; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[6rem_1fr] gap-3 border-t border-line py-1.5 text-13">
      <Status tone={good ? 'held' : 'caution'} glyph={good ? Check : TriangleAlert} small className="self-start">
        {name}
      </Status>
      <span>{children}</span>
    </li>
  );
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
