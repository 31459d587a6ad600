/** A trace as a table: which columns its states make, and what stands in a cell. States are as the submission reported them: any JSON. */
import type { Trace, TraceEvent } from '../../../grader/contract/trace.ts';
import { visibleText } from './visible-text.ts';

/** One observable field. `judge`: what the judge's own books say, where that differs. */
export interface Cell {
  text: string;
  judge?: string;
}

const cellLengthMax = 80;

/** The number of a message that never arrived stands in the state of its send, as nobody can say where it was going. */
const messageField = 'message';

/** The number of the message that an event sends or receives; empty where it has none. */
export const messageOf = ({ message, state }: TraceEvent): string =>
  message ? String(message.id) : messageField in state ? plain(state[messageField]) : '';

/**
 * Names of all fields: plain values before lists and records, and what is in the states before what only the judge's ledger has. Their
 * own order says nothing: a database that keeps JSON in binary sorts them.
 */
export function fieldsOf({ events }: Trace): string[] {
  const inStates = events.flatMap(({ state }) => Object.entries(state));
  const inLedgers = events.flatMap(({ ledger }) => Object.entries(ledger ?? {}));
  const isPlain = ([, value]: [string, unknown]) => typeof value !== 'object' || value === null;
  const ordered = [...inStates.filter(isPlain), ...inStates.filter((entry) => !isPlain(entry)), ...inLedgers];
  return [...new Set(ordered.map(([field]) => field))].filter((field) => field !== messageField);
}

/** "Lamport", "Voted for" */
export function headOf(field: string): string {
  const words = field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What stands under `field` in the row of `event`. */
export function cellOf({ state, ledger }: TraceEvent, field: string): Cell {
  const text = field in state ? plain(state[field]) : '–';
  const judge = ledger && field in ledger ? plain(ledger[field]) : undefined;
  return judge === undefined || judge === text ? { text } : { text, judge };
}

/** Whether the judge's books differ anywhere from what the submission reported. */
export const isContradicted = (trace: Trace): boolean =>
  trace.events.some((event) => fieldsOf({ nodes: 1, events: [event] }).some((field) => cellOf(event, field).judge));

/** "send to 1", "receive from 0", "local"; between named lanes what was asked or answered: "insert", "insert → true" */
export function deedInShort({ kind, message }: TraceEvent, lanes?: Trace['lanes']): string {
  if (lanes && message?.type) return visibleText(message.type);
  if (!message) return kind;
  if (kind === 'send') return `send to ${message.to}`;
  return kind === 'receive' ? `receive from ${message.from}` : kind;
}

function plain(value: unknown): string {
  const text = visibleText(typeof value === 'string' ? value : (JSON.stringify(value) ?? '–'));
  return text.length > cellLengthMax ? `${text.slice(0, cellLengthMax - 1)}…` : text;
}
