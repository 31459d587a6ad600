import { expect, it } from 'vitest';
import type { TraceEvent } from '../../../grader/contract/trace.ts';
import { cellOf, deedInShort, fieldsOf, headOf, isContradicted, messageOf } from './trace-columns.ts';

const event = (state: TraceEvent['state'], ledger?: TraceEvent['ledger']): TraceEvent => ({
  at: 0,
  node: 0,
  kind: 'local',
  state,
  ledger,
});

it('makes a column of every field that is reported or kept, once, plain values first', () => {
  const events = [event({ vector: [1, 0], lamport: 1 }), event({ vector: [2, 0], votedFor: null }, { truth: 1 })];
  expect(fieldsOf({ nodes: 2, events })).toEqual(['lamport', 'votedFor', 'vector', 'truth']);
  expect(headOf('votedFor')).toBe('Voted for');
});

it('sets what was reported beside what the judge knows, only where they differ', () => {
  const wrong = event({ lamport: 3, vector: [1, 1] }, { lamport: 4, vector: [1, 1] });
  expect(cellOf(wrong, 'lamport')).toEqual({ text: '3', judge: '4' });
  expect(cellOf(wrong, 'vector')).toEqual({ text: '[1,1]' });
  expect(cellOf(wrong, 'term')).toEqual({ text: '–' });
  expect(isContradicted({ nodes: 1, events: [wrong] })).toBe(true);
  expect(isContradicted({ nodes: 1, events: [event({ lamport: 3 })] })).toBe(false);
});

it('numbers a message that arrived and one that did not in the same column', () => {
  const arrived = { ...event({ lamport: 1 }), message: { id: 3, from: 0, to: 1 } };
  const underway = event({ lamport: 2, message: 4 });
  expect([arrived, underway, event({})].map(messageOf)).toEqual(['3', '4', '']);
  expect(fieldsOf({ nodes: 2, events: [arrived, underway] })).toEqual(['lamport']);
});

it('keeps hostile states readable', () => {
  expect(cellOf(event({ lamport: '\u202e1' }), 'lamport').text).toBe('⟨U+202E⟩1');
  expect(cellOf(event({ vector: Array.from({ length: 999 }, () => 1) }), 'vector').text.length).toBe(80);
});

it('names who a message went to or came from', () => {
  const message = { id: 3, from: 0, to: 2 };
  expect(deedInShort({ ...event({}), kind: 'send', message })).toBe('send to 2');
  expect(deedInShort({ ...event({}), kind: 'receive', message })).toBe('receive from 0');
  expect(deedInShort(event({}))).toBe('local');
});

it('between lanes that have names, what was asked or answered is the event', () => {
  const message = { id: 4, from: 0, to: 2, type: 'insert → true' };
  expect(deedInShort({ ...event({}), kind: 'receive', message }, ['Request A', 'Request B', 'Store'])).toBe(
    'insert → true',
  );
});
