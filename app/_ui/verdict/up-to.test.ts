import { expect, test } from 'vitest';
import type { TraceEvent } from '../../../grader/contract/trace.ts';
import { upToTheBreak } from './up-to.ts';

const event = (at: number, rest: Partial<TraceEvent> = {}): TraceEvent => ({ at, node: 0, kind: 'timer', state: { currentTerm: 1 }, ...rest }); // prettier-ignore
const arriving = { id: 7, from: 1, to: 0 };
const trace = { nodes: 2, events: [event(1), event(2), event(3, { kind: 'receive', message: arriving })] };

test('an election ends where its rule broke, and what was under way then is known to arrive', () => {
  const told = upToTheBreak({ trace, violatedAt: 1 });
  expect(told.trace.events).toEqual(trace.events.slice(0, 2));
  expect(told.arrivesLater).toEqual(new Set([7]));
  expect(told.after).toBe(1);
});

test('one that ends with the break is whole', () => {
  expect(upToTheBreak({ trace, violatedAt: 2 })).toEqual({ trace, arrivesLater: new Set(), after: 0 });
});

test('a trace of another kata is never cut', () => {
  const clocks = { nodes: 1, events: [event(1, { state: { vector: [1] } }), event(2, { state: { vector: [2] } })] };
  expect(upToTheBreak({ trace: clocks, violatedAt: 0 }).trace).toBe(clocks);
});
