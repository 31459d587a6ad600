/** What a verdict is called and says in one sentence, for every kind. Numbers with their units; never how the suite finds anything. */
import type { RunReport } from '../../../grader/contract/run-report.ts';
import type { Verdict } from '../../../grader/contract/verdict.ts';
import { visibleText } from './visible-text.ts';

const number = new Intl.NumberFormat('en-GB');
/** "1,204" */
export const count = (value: number): string => number.format(value);
/** "1 event", "3 events", "3 processes" */
export const counted = (value: number, noun: string): string =>
  `${count(value)} ${noun}${value === 1 ? '' : noun.endsWith('s') ? 'es' : 's'}`;
/** "3 idle timers and 2 events after the broken rule" */
export function leftOut(idle: number, after: number): string {
  const timers = idle > 0 ? [counted(idle, 'idle timer')] : [];
  const later = after > 0 ? [`${idle > 0 ? counted(after, 'event') : count(after)} after the broken rule`] : [];
  return [...timers, ...later].join(' and ');
}
/** "node 1", "nodes 0, 1 and 2" */
export const nodesNamed = (names: readonly number[]): string =>
  names.length === 1 ? `node ${names[0]}` : `nodes ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
/** "0.31 s" */
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

/** What a verdict and the report of a run share: an end before anything was said about the rules. */
export type Ending = Extract<Verdict | RunReport, { kind: 'crashed' | 'exhausted' | 'rejected' | 'internal-error' }>;

/** By resource. */
export const exhaustedHeadings: Record<Extract<Verdict, { kind: 'exhausted' }>['resource'], string> = {
  time: 'Ran too long',
  memory: 'Used too much memory',
  output: 'Printed too much',
};

/** The heading of every kind, as people say it. */
export function headingOf(outcome: Verdict | RunReport): string {
  switch (outcome.kind) {
    case 'passed':
      return 'Passed';
    case 'failed':
      return 'Failed';
    case 'ran':
      return 'Ran';
    case 'crashed':
      return 'Your code threw';
    case 'exhausted':
      return exhaustedHeadings[outcome.resource];
    case 'rejected':
      return 'Not accepted';
    case 'internal-error':
      return 'Our fault';
  }
}

/** One or two sentences under the heading of what ended an execution early. */
export function explainEnding(ended: Ending): string {
  switch (ended.kind) {
    case 'crashed':
      return visibleText(ended.error);
    case 'exhausted':
      return explainExhausted(ended.resource, ended.limit);
    case 'rejected':
      return `${visibleText(ended.message)} Nothing was judged.`;
    case 'internal-error':
      return 'The judge failed, not your code. It is retried by itself and costs you no time.';
  }
}

function explainExhausted(resource: keyof typeof exhaustedHeadings, limit: number): string {
  switch (resource) {
    case 'time':
      return `Your code used all of its ${count(limit)} ms of processor time. Is there a loop or a recursion that does not end?`;
    case 'memory':
      return `Your code held more than ${count(limit)} MiB. Is there a list that only grows?`;
    case 'output':
      return `Your code printed more than ${count(limit)} KiB. Print less, or only where it matters.`;
  }
}

/** The line a verdict points to, where it points to one. */
export function lineOf(outcome: Verdict | RunReport): { line: number; column?: number } | null {
  if ((outcome.kind !== 'crashed' && outcome.kind !== 'rejected') || outcome.line === undefined) return null;
  return outcome.kind === 'rejected' ? { line: outcome.line, column: outcome.column } : { line: outcome.line };
}

/** The sentence under “Passed”: what held, and in how much. */
export function summarisePassed({ invariants, schedules, events }: Extract<Verdict, { kind: 'passed' }>): string {
  return `${counted(invariants, 'rule')} held in ${counted(schedules, 'schedule')}, ${counted(events, 'event')}.`;
}
