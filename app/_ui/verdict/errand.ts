/**
 * Something handed to the judge and followed until it is done: a submission, or a run. Pure: what arrives goes in, what the page shows comes
 * out. At most one is on its way at a time, and an answer that belongs to an earlier one changes nothing.
 */
import type { Language } from '../../../grader/contract/request.ts';

/** What was handed in. */
export interface Subject {
  /** A UUID of version 7: what was handed in later has the greater one. */
  id: string;
  language: Language;
  source: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
}

/** What a stream tells of it; `done` carries the outcome. */
export interface JudgingState {
  kind: 'queued' | 'running' | 'done';
}

export interface Followed<State extends JudgingState> {
  subject: Subject;
  state: State;
  /** Whether the event stream is open, as far as this browser knows. */
  connection: 'live' | 'lost';
}

export interface Errand<State extends JudgingState> {
  followed: Followed<State> | null;
  sending: { kind: 'idle' } | { kind: 'sending' } | { kind: 'unsent'; message: string };
}

export type ErrandEvent<State extends JudgingState> =
  | { kind: 'sent' }
  | { kind: 'accepted'; subject: Subject; state: State }
  | { kind: 'unsent'; message: string }
  | { kind: 'told'; id: string; state: State }
  | { kind: 'connection'; id: string; connection: 'live' | 'lost' }
  /** What the page's address leads to: the one that it names, else the newest that the server knew of as it answered. */
  | { kind: 'shown'; followed: Followed<State>; named: boolean };

export const noErrand = { followed: null, sending: { kind: 'idle' } } as const;

/** Whether something is on its way: then nothing else may be sent. */
export const isUnderWay = ({ followed, sending }: Errand<JudgingState>): boolean =>
  sending.kind === 'sending' || (followed !== null && followed.state.kind !== 'done');

/** The next state. Total, and indifferent to what comes late or twice. */
export function follow<State extends JudgingState>(errand: Errand<State>, event: ErrandEvent<State>): Errand<State> {
  const { followed } = errand;
  switch (event.kind) {
    case 'sent':
      return isUnderWay(errand) ? errand : { ...errand, sending: { kind: 'sending' } };
    case 'accepted':
      return {
        followed: { subject: event.subject, state: event.state, connection: 'live' },
        sending: { kind: 'idle' },
      };
    case 'unsent':
      return { ...errand, sending: { kind: 'unsent', message: event.message } };
    case 'told':
      if (followed?.subject.id !== event.id || followed.state.kind === 'done') return errand;
      return { ...errand, followed: { ...followed, state: event.state, connection: 'live' } };
    case 'connection':
      if (followed?.subject.id !== event.id || followed.connection === event.connection) return errand;
      return { ...errand, followed: { ...followed, connection: event.connection } };
    case 'shown':
      return takesPlace(errand, event) ? { followed: event.followed, sending: { kind: 'idle' } } : errand;
  }
}

/** An answer without a name may be late: something else may have been sent since, and may even be judged. */
function takesPlace(
  errand: Errand<JudgingState>,
  shown: Extract<ErrandEvent<JudgingState>, { kind: 'shown' }>,
): boolean {
  const [id, inView] = [shown.followed.subject.id, errand.followed?.subject.id];
  return shown.named ? id !== inView : !isUnderWay(errand) && (inView === undefined || id > inView);
}
