import { expect, test } from 'vitest';
import type { Trace, TraceEvent } from '../../../grader/contract/trace.ts';
import { upToTheBreak, withoutIdleTimers } from './up-to.ts';

const event = (at: number, rest: Partial<TraceEvent> = {}): TraceEvent => ({ at, node: 0, kind: 'timer', state: { currentTerm: 1 }, ...rest }); // prettier-ignore
const arriving = { id: 7, from: 1, to: 0 };
const trace = {
  nodes: 2,
  events: [event(1), event(2, { sent: [{ id: 1, from: 0, to: 1 }] }), event(3, { kind: 'receive', message: arriving })],
};

const counterexample = (violatedAt: number, of: Trace = trace, causes = [violatedAt]) => ({ seed: 1, schedule: [], shrunkFrom: 9, trace: of, causes, violatedAt }); // prettier-ignore

test('an election ends where its rule broke, and what was under way then is known to arrive', () => {
  const told = upToTheBreak(counterexample(1));
  expect(told.trace.events).toEqual(trace.events.slice(0, 2));
  expect(told.arrivesLater).toEqual(new Set([7]));
  expect(told.after).toBe(1);
});

test('one that ends with the break is whole', () => {
  expect(upToTheBreak(counterexample(2))).toEqual({
    trace,
    causes: [2],
    violatedAt: 2,
    arrivesLater: new Set(),
    after: 0,
    idle: 0,
  });
});

test('a trace of another kata is never cut', () => {
  const clocks = { nodes: 1, events: [event(1, { state: { vector: [1] } }), event(2, { state: { vector: [2] } })] };
  expect(upToTheBreak(counterexample(0, clocks))).toMatchObject({ trace: clocks, after: 0, idle: 0 });
});

const term = (currentTerm: number) => ({ state: { currentTerm } });
const ticking: Trace = { nodes: 2, events: [event(0, { kind: 'start' }), event(10), event(20, { node: 1 }), event(30), event(40, term(2)), event(50, term(2)), event(60, term(2))] }; // prettier-ignore

test('timers that changed nothing are left out, and causes are numbered among what is left', () => {
  const told = upToTheBreak(counterexample(5, ticking, [1, 4, 5]));
  expect(told.trace.events.map(({ at }) => at)).toEqual([0, 10, 20, 40, 50]);
  expect(told).toMatchObject({ causes: [1, 3, 4], violatedAt: 4, idle: 1, after: 1 });
  expect(withoutIdleTimers(ticking).trace.events.map(({ at }) => at)).toEqual([0, 20, 40]);
  expect(withoutIdleTimers(ticking).idle).toBe(4);
});

test('a timer that sent something, or after which the disk is another, is no idle one', () => {
  const busy = { nodes: 1, events: [event(0), event(1, { sent: [arriving] }), event(2, { ledger: { disk: null } })] };
  expect(withoutIdleTimers(busy)).toEqual({ trace: busy, idle: 0 });
});
