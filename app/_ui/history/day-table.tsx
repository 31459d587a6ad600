'use client';
/** Rows under the days of the reader's own clock, which the server cannot know: until the page is awake they are days of UTC, without a time. */
import { type ReactNode, useSyncExternalStore } from 'react';
import { byDay, timeOfDay } from './days.ts';

export interface DayRow {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Its cells, but for the last one, the time. */
  cells: ReactNode;
}

interface DayTableProps {
  caption: string;
  /** Heads of the cells; that of the time is added. */
  heads: readonly { name: string; figures: boolean }[];
  rows: readonly DayRow[];
  /** When the page was made, in ms since 1970. */
  now: number;
}

const never = () => () => undefined;

export function DayTable({ caption, heads, rows, now }: DayTableProps) {
  const timeZone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
  return (
    <table className="ledger history">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {heads.map(({ name, figures }) => (
            <th key={name} scope="col" className={figures ? 'num' : undefined}>
              {name}
            </th>
          ))}
          <th scope="col" className="num">
            When
          </th>
        </tr>
      </thead>
      {byDay(rows, now, timeZone ?? 'UTC').map(({ name, things }) => (
        <tbody key={things[0]!.id}>
          <tr className="history-day">
            <th scope="rowgroup" colSpan={heads.length + 1}>
              <h2>{name}</h2>
            </th>
          </tr>
          {things.map(({ id, at, cells }) => (
            <tr key={id} data-entry={id}>
              {cells}
              <td className="num text-ink-3">
                <time dateTime={new Date(at).toISOString()}>
                  {timeZone === null ? '\u2007'.repeat(5) : timeOfDay(at, timeZone)}
                </time>
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
