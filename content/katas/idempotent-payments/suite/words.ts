/** The words in which findings and traces speak of requests, calls and time. */
import { Citation } from '../../../../grader/check/finding.ts';
import type { Call, Run } from './history.ts';
import { letter } from './schedule.ts';

/** "8 ms", "10.1 s", "2 min 5 s", "24 h 1 min". */
export function clock(ms: number): string {
  if (ms < 10_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${Math.round(ms / 100) / 10} s`;
  const seconds = Math.round(ms / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (hours > 0) return `${hours} h${minutes > 0 ? ` ${minutes} min` : ''}`;
  return `${minutes} min${rest > 0 ? ` ${rest} s` : ''}`;
}

export const when = (event: number, at: number): Citation => new Citation(event, `at ${clock(at)}`);
/** When a request arrived. */
export const arrived = (run: Run): Citation => when(run.startedIn, run.arrivedAt);
/** When a request was answered, killed or given up. */
export const ended = (run: Run): Citation => when(run.endedIn, run.endedAt);
/** When a call was made. */
export const made = (call: Call): Citation => when(call.issuedIn, call.issuedAt);
/** When a call was carried out; when it was made, where it never was. */
export const done = (call: Call): Citation =>
  call.effectIn === null ? made(call) : when(call.effectIn, call.settledAt ?? call.issuedAt);

export const name = (run: Run): string => `request ${letter(run.index)}`;
export const Name = (run: Run): string => `Request ${letter(run.index)}`;

/** "201 with the body {…}", cut where it is long. */
export function answerText(run: Run): string {
  const { end } = run;
  if (end.kind !== 'answered') return end.kind;
  return `${end.response.status} with the body ${clip(end.response.body)}`;
}

export const clip = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);
