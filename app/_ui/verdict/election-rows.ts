/** Kata 2's trace as rows of a table: what happened to whom, what was sent, and what the node holds in memory and on its disk. */
import type { Trace, TraceEvent } from '../../../grader/contract/trace.ts';
import { eventInWords, sentInWords } from '../space-time/election-words.ts';
import { nodeName } from '../space-time/vocabulary.ts';
import { visibleText } from './visible-text.ts';

/** A persistent field. `memory` is null where there is none left; `disk` is given where it says anything else. */
export interface Kept {
  memory: string | null;
  disk?: string;
}

export interface ElectionRow {
  /** Virtual milliseconds. */
  at: string;
  node: number;
  event: string;
  /** "grants 0"; empty where nothing was sent. */
  sent: string;
  term: Kept;
  votedFor: Kept;
  role: string;
}

export function electionRows(trace: Trace): ElectionRow[] {
  const nameOf = (node: number) => nodeName(trace, node);
  return trace.events.map((event) => ({
    at: String(event.at),
    node: nameOf(event.node),
    event: eventInWords(event, nameOf),
    sent: sentInWords(event, nameOf),
    term: kept(event, 'currentTerm', 0),
    votedFor: kept(event, 'votedFor', null),
    role: event.kind === 'crash' ? 'down' : shown(event.state.state),
  }));
}

/** Whether any node anywhere holds in memory what its disk does not. */
export const isUnsaved = (rows: readonly ElectionRow[]): boolean =>
  rows.some((row) => [row.term, row.votedFor].some(({ memory, disk }) => memory !== null && disk !== undefined));

/** `fresh`: what a node begins with that has never saved. */
function kept({ kind, state, ledger }: TraceEvent, field: string, fresh: number | null): Kept {
  const disk = ledger?.disk;
  const saved = typeof disk === 'object' && disk !== null && !Array.isArray(disk) ? disk[field] : undefined;
  if (kind === 'crash') return saved === undefined ? { memory: null } : { memory: null, disk: shown(saved) };
  const memory = shown(state[field]);
  if (disk === undefined || memory === shown(saved === undefined ? fresh : saved)) return { memory };
  return { memory, disk: saved === undefined ? 'empty' : shown(saved) };
}

function shown(value: unknown): string {
  return value === undefined ? '–' : visibleText(typeof value === 'string' ? value : JSON.stringify(value));
}
