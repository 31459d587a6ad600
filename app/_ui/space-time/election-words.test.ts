import { expect, test } from 'vitest';
import type { TraceEvent, TraceMessage } from '../../../grader/contract/trace.ts';
import { eventInWords, isElection, labelOf, receivedInWords, sentInWords, standingInWords } from './election-words.ts';

const same = (node: number) => node;
const message = (to: number, type: string, body: TraceMessage['body'] = {}): TraceMessage => ({ id: to, from: 0, to, type, body }); // prettier-ignore
const event = (rest: Partial<TraceEvent>): TraceEvent => ({ at: 1, node: 0, kind: 'timer', state: {}, ...rest });
const asks = (to: number) => message(to, 'RequestVote', { term: 1 });
const votes = (to: number, voteGranted: boolean) => message(to, 'RequestVoteReply', { term: 1, voteGranted });
const beats = (to: number) => message(to, 'AppendEntries', { term: 1, entries: [] });
const answers = (to: number, success: boolean) => message(to, 'AppendEntriesReply', { term: 1, success });

test('what one event sent is one phrase per kind, with all its receivers', () => {
  const said = (...sent: TraceMessage[]) => sentInWords(event({ sent }), same);
  expect(said(asks(1), asks(2))).toBe('asks 1 and 2');
  expect(said(asks(1), asks(2), asks(3))).toBe('asks 1, 2 and 3');
  expect(said(votes(2, true))).toBe('grants 2');
  expect(said(votes(2, false))).toBe('refuses 2');
  expect(said(asks(1), beats(1))).toBe('asks 1, then heartbeat to 1');
  expect(said(answers(1, true), answers(2, false))).toBe('confirms to 1, then rejects 2');
  expect(sentInWords(event({}), same)).toBe('');
});

test('nodes are called by their own ids', () => {
  const ids = [11, 20];
  const name = (node: number) => ids[node]!;
  expect(sentInWords(event({ sent: [asks(1)] }), name)).toBe('asks 20');
  expect(eventInWords(event({ kind: 'receive', message: { ...asks(1), from: 0 } }), name)).toBe('RequestVote from 11');
});

test('an event is named by what arrived, or by what it was', () => {
  const arrived = (received: TraceMessage) => eventInWords(event({ kind: 'receive', message: received }), same);
  expect(arrived(asks(1))).toBe('RequestVote from 0');
  expect(arrived(votes(1, true))).toBe('granted by 0');
  expect(arrived(votes(1, false))).toBe('refused by 0');
  expect(arrived(beats(1))).toBe('heartbeat from 0');
  expect(arrived(answers(1, true))).toBe('confirmed by 0');
  expect(arrived(answers(1, false))).toBe('rejected by 0');
  expect(eventInWords(event({ kind: 'crash' }), same)).toBe('crash');
});

test('messages of another kata, and bodies of any shape, have no words of an election', () => {
  expect(labelOf({ id: 1, from: 0, to: 1 })).toBeNull();
  expect(receivedInWords(message(1, 'Charge'))).toBeNull();
  expect(labelOf(message(1, 'RequestVoteReply', null))).toBe('refuses');
  expect(labelOf(message(1, 'RequestVoteReply', ['voteGranted']))).toBe('refuses');
});

test('a node stands in its role and term, and has lost its memory once it crashed', () => {
  const state = { currentTerm: 5, votedFor: 0, state: 'Candidate' };
  expect(standingInWords(event({ state }))).toBe('Candidate of term 5, vote for 0');
  expect(standingInWords(event({ state: { ...state, votedFor: null } }))).toBe('Candidate of term 5, no vote');
  expect(standingInWords(event({ state, kind: 'crash' }))).toBe('Memory lost');
  expect(standingInWords(event({ state: { lamport: 3 } }))).toBe('');
  expect(isElection({ nodes: 1, events: [event({ state })] })).toBe(true);
  expect(isElection({ nodes: 1, events: [event({ state: { vector: [1] } })] })).toBe(false);
});
