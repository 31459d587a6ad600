/** What waits, oldest first. */
import Link from 'next/link';
import { visibleText } from '../../../_ui/verdict/visible-text.ts';

export interface QueueEntry {
  id: string;
  writer: string;
  /** What it is, and of what. */
  name: string;
  age: string;
  again: boolean;
}

export function Queue({ waiting, current }: { waiting: readonly QueueEntry[]; current: string | null }) {
  return (
    <ol className="queue">
      {waiting.map(({ id, writer, name, age, again }) => (
        <li key={id} aria-current={id === current ? 'true' : undefined}>
          <Link href={`/reviews/${id}`} className="quiet">
            <span className="flex items-baseline gap-2">
              <b className="min-w-0 flex-1 truncate">
                <bdi>{visibleText(writer)}</bdi>
              </b>
              <span className="text-12 whitespace-nowrap text-ink-3">{age}</span>
            </span>
            <span className="block text-12 text-ink-2">
              {again && 'Handed in again: '}
              {name}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
