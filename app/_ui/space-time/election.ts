/**
 * Two elections in a cluster of five, as a trace: node 1 is elected, leads, crashes; node 3 succeeds it. Not found by the judge but
 * composed, for the pages where one enters: each line below is one broadcast and what came of it.
 */
import type { Trace, TraceEvent } from '../../../grader/contract/trace.ts';

interface Broadcast {
  at: number;
  from: number;
  /** When it reaches each node, in virtual ms after `at`. */
  reaches: Record<number, number>;
  /** When each answer is back, in virtual ms after `at`; empty for a heartbeat. */
  answers?: Record<number, number>;
  /** The sender is a candidate from `at` on, a leader from the answer that makes three of five. */
  elects?: boolean;
}

const broadcasts: Broadcast[] = [
  { at: 0, from: 1, reaches: { 0: 10, 2: 9, 3: 13, 4: 17 }, answers: { 0: 19, 2: 18, 3: 26, 4: 31 }, elects: true },
  { at: 20, from: 1, reaches: { 0: 8, 2: 7, 3: 11, 4: 14 } },
  { at: 51, from: 1, reaches: { 0: 9, 2: 8, 3: 12, 4: 15 } },
  { at: 161, from: 3, reaches: { 0: 14, 2: 9, 4: 8 }, answers: { 0: 27, 2: 18, 4: 17 }, elects: true },
  { at: 180, from: 3, reaches: { 0: 11, 1: 13, 2: 7, 4: 9 } },
  { at: 211, from: 3, reaches: { 0: 12, 1: 9, 2: 8, 4: 10 } },
];
const crashAt = 82;
const restartAt = 176;

const follower = { state: 'Follower' };
const candidate = { state: 'Candidate' };
const leader = { state: 'Leader' };

function events(): TraceEvent[] {
  let id = 0;
  const all: TraceEvent[] = [
    { at: crashAt, node: 1, kind: 'crash', state: {} },
    { at: restartAt, node: 1, kind: 'restart', state: follower },
  ];
  for (const { at, from, reaches, answers = {}, elects } of broadcasts) {
    const won = Object.values(answers).toSorted((a, b) => a - b)[1];
    for (const [node, delay] of Object.entries(reaches)) {
      const to = Number(node);
      const request = { id: id++, from, to };
      all.push({ at, node: from, kind: 'send', message: request, state: elects ? candidate : leader });
      all.push({ at: at + delay, node: to, kind: 'receive', message: request, state: follower });
      const back = answers[to];
      if (back === undefined) continue;
      const answer = { id: id++, from: to, to: from, body: { voteGranted: true } };
      all.push({ at: at + delay, node: to, kind: 'send', message: answer, state: follower });
      const state = back >= won! ? leader : candidate;
      all.push({ at: at + back, node: from, kind: 'receive', message: answer, state });
    }
  }
  return all.toSorted((a, b) => a.at - b.at);
}

export const election: Trace = { nodes: 5, events: events() };
