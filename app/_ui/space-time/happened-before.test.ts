import { expect, test } from 'vitest';
import type { Trace, TraceEvent } from '../../../grader/contract/trace.ts';
import { causalPast, causality, relationsTo } from './happened-before.ts';

const local = (node: number): TraceEvent => ({ at: 0, node, kind: 'local', state: {} });
const send = (node: number, to: number, id: number): TraceEvent => ({ at: 0, node, kind: 'send', message: { id, from: node, to }, state: {} }); // prettier-ignore
const receive = (node: number, from: number, id: number): TraceEvent => ({ at: 0, node, kind: 'receive', message: { id, from, to: node }, state: {} }); // prettier-ignore
const trace = (...events: TraceEvent[]): Trace => ({ nodes: 3, events });

test('an event follows what its own node did before, and nothing of another node', () => {
  const causes = causality(trace(local(0), local(1), local(0)));
  expect(causalPast(causes, 2)).toEqual(new Set([2, 0]));
});

test('a receive follows its send, and through it everything the sender had done', () => {
  const causes = causality(trace(local(0), send(0, 1, 7), local(2), receive(1, 0, 7), send(1, 2, 8), receive(2, 1, 8)));
  expect(causalPast(causes, 5)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  expect(causalPast(causes, 3)).toEqual(new Set([0, 1, 3]));
});

test('messages that cross leave their senders concurrent', () => {
  const causes = causality(trace(send(0, 1, 1), send(1, 0, 2), receive(0, 1, 2), receive(1, 0, 1)));
  expect(relationsTo(causes, 0)).toEqual(['self', 'concurrent', 'future', 'future']);
  expect(relationsTo(causes, 2)).toEqual(['past', 'past', 'self', 'concurrent']);
});

test('a message delivered twice carries its cause both times', () => {
  const causes = causality(trace(send(0, 1, 1), receive(1, 0, 1), receive(1, 0, 1)));
  expect(causes).toEqual([[], [0], [1, 0]]);
});

test('what happens to the network is nobody’s past or future', () => {
  const lost: TraceEvent = { at: 1, node: 1, kind: 'drop', message: { id: 1, from: 0, to: 1 }, state: {} };
  const causes = causality(trace(send(0, 1, 1), lost, local(1)));
  expect(causes[1]).toBeNull();
  expect(relationsTo(causes, 0)).toEqual(['self', null, 'concurrent']);
});

test('a receive that nothing sent, or that comes before its send, has only its own node’s past', () => {
  const causes = causality(trace(receive(1, 0, 5), local(1), receive(1, 0, 6), send(0, 1, 6)));
  expect(causes).toEqual([[], [0], [1], []]);
});

test('past, future and concurrent share out all other events of the nodes', () => {
  const whole = trace(send(0, 1, 1), local(2), receive(1, 0, 1), send(1, 2, 2), local(0), receive(2, 1, 2), local(2));
  const causes = causality(whole);
  whole.events.forEach((_, i) => {
    const relations = relationsTo(causes, i);
    relations.forEach((relation, j) => {
      const mirrored = relationsTo(causes, j)[i];
      const expected = { self: 'self', past: 'future', future: 'past', concurrent: 'concurrent' }[relation!];
      expect(mirrored).toBe(expected);
    });
  });
});
