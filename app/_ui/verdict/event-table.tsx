/** A trace as a table, one dense row per event: what happened, and what the submission said of itself after it. */
import type { Trace } from '../../../grader/contract/trace.ts';
import { isElection } from '../space-time/election-words.ts';
import { laneInShort, laneNoun } from '../space-time/vocabulary.ts';
import { CauseNumber } from './cause-number.tsx';
import { ElectionTable } from './election-table.tsx';
import { cellOf, deedInShort, fieldsOf, headOf, messageOf } from './trace-columns.ts';

export interface EventTableProps {
  trace: Trace;
  /** For screen readers: what the table is about. */
  caption: string;
  causes?: readonly number[];
  violatedAt?: number;
  /** Rows to mark, by index of their event. */
  marked?: ReadonlySet<number>;
  onPoint?: (index: number | null) => void;
}

/** Each kata's own columns, where it has any. */
export function EventTable(props: EventTableProps) {
  return isElection(props.trace) ? <ElectionTable {...props} /> : <StateTable {...props} />;
}

function StateTable({ trace, caption, causes = [], violatedAt, marked, onPoint }: EventTableProps) {
  const fields = fieldsOf(trace);
  return (
    <table className="ledger ledger-dense event-table" onPointerLeave={() => onPoint?.(null)}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="num">
            {trace.events.every(({ at }, index) => at === index) ? 'Tick' : 'At'}
          </th>
          <th scope="col" className="num">
            {laneNoun(trace)}
          </th>
          <th scope="col">Event</th>
          <th scope="col" className="num">
            Message
          </th>
          {fields.map((field) => (
            <th key={field} scope="col" className="num">
              {headOf(field)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {trace.events.map((event, index) => (
          <tr
            key={index}
            data-event={index}
            aria-current={marked?.has(index) ? 'true' : undefined}
            onPointerEnter={() => onPoint?.(index)}
          >
            <th scope="row" className="num">
              <span className="mr-2 empty:hidden">
                <CauseNumber number={causes.lastIndexOf(index) + 1} broken={index === violatedAt} />
              </span>
              {event.at}
            </th>
            <td className="num">{trace.lanes ? laneInShort(trace, event.node) : event.node}</td>
            <td className="whitespace-nowrap">{deedInShort(event, trace.lanes)}</td>
            <td className="num">{messageOf(event)}</td>
            {fields.map((field) => {
              const { text, judge } = cellOf(event, field);
              return (
                <td key={field} className="num font-mono">
                  {judge === undefined ? (
                    text
                  ) : (
                    <>
                      <span className="contradicted">{text}</span>
                      <span className="judge">
                        <span className="sr-only">, the judge counts </span>
                        {judge}
                      </span>
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
