/** Kata 2's trace as a table: one row per event, with what it sent on a second line, so that all of it fits a narrow pane. */
import type { ReactNode } from 'react';
import { CauseNumber } from './cause-number.tsx';
import { electionRows, type Kept } from './election-rows.ts';
import type { EventTableProps } from './event-table.tsx';

export function ElectionTable({ trace, caption, causes = [], violatedAt, marked, onPoint }: EventTableProps) {
  return (
    <table className="ledger ledger-dense event-table election-table" onPointerLeave={() => onPoint?.(null)}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="num">
            At
          </th>
          <th scope="col" className="num">
            Node
          </th>
          <th scope="col">Event</th>
          <th scope="col" className="num">
            Term
          </th>
          <th scope="col" className="num">
            Voted
            <br />
            for
          </th>
          <th scope="col">Role</th>
        </tr>
      </thead>
      <tbody>
        {electionRows(trace).map((row, index) => (
          <tr
            key={index}
            data-event={index}
            aria-current={marked?.has(index) ? 'true' : undefined}
            onPointerEnter={() => onPoint?.(index)}
          >
            <th scope="row" className="num">
              {row.at}
              <span className="unit"> ms</span>
            </th>
            <td className="num">{row.node}</td>
            <td className="event-cell">
              {row.event} <CauseNumber number={causes.lastIndexOf(index) + 1} broken={index === violatedAt} />
              {row.sent !== '' && <span className="block text-ink-3">{row.sent}</span>}
            </td>
            <td className="num font-mono">
              <KeptCell {...row.term} />
            </td>
            <td className="num font-mono">
              <KeptCell {...row.votedFor} />
            </td>
            <td className={row.role === 'Leader' ? 'text-ai' : undefined}>{row.role}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function KeptCell({ memory, disk }: Kept): ReactNode {
  if (disk === undefined) return memory ?? '–';
  return (
    <>
      {memory !== null && <span className="unsaved">{memory}</span>}
      <span className="on-disk">
        <span className="sr-only">, on </span>disk {disk}
      </span>
    </>
  );
}
