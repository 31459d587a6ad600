import { describe, expect, test } from 'vitest';
import { Misuse } from '../../../../grader/sim/world/schedule.ts';
import { raft, readLog } from './protocol.ts';

/** A message or state whose every part counts how often it is looked at, and answers otherwise from the second time on. */
function changing(parts: Record<string, unknown>) {
  const reads: Record<string, number> = {};
  const value = new Proxy(parts, {
    get(target, key) {
      reads[String(key)] = (reads[String(key)] ?? 0) + 1;
      return reads[String(key)] === 1 ? Reflect.get(target, key) : 'changed';
    },
  });
  return { value, reads };
}

/** An array to `Array.isArray`, with a length that is what the guest likes. */
const withLength = (length: unknown) => new Proxy([], { get: (_, key) => (key === 'length' ? length : { term: 1 }) });

test('a message is read once, part by part, and what is kept is ours', () => {
  const { value, reads } = changing({
    type: 'RequestVote',
    term: 3,
    candidateId: 1,
    lastLogIndex: 2,
    lastLogTerm: 2,
    voteGranted: true,
  });
  expect(raft.readMessage(value)).toMatchObject({ type: 'RequestVote', term: 3, sender: 1, lastLogIndex: 2 });
  expect(reads).toEqual({ type: 1, term: 1, candidateId: 1, lastLogIndex: 1, lastLogTerm: 1 });
});

test('what is saved is read once, and what is loaded is a copy', () => {
  const log = [{ term: 1 }, { term: 2 }];
  const { value, reads } = changing({ currentTerm: 2, votedFor: null, log });
  const disk = raft.readDisk(value);
  log.push({ term: 9 });
  expect(disk).toEqual({ term: 2, vote: -1, log: [1, 2] });
  expect(reads).toEqual({ currentTerm: 1, votedFor: 1, log: 1 });
  expect(raft.copyDisk(disk)).not.toBe(raft.copyDisk(disk));
});

describe('what only looks like a number is none', () => {
  const number = { valueOf: () => 1, toString: () => '1', [Symbol.toPrimitive]: () => 1 };

  test.each([[number], ['1'], [1n], [1.5], [-1], [NaN], [Infinity], [null], [undefined], [[1]]])('%s', (term) => {
    expect(() => raft.readMessage({ type: 'RequestVoteReply', term, voteGranted: true })).toThrow(Misuse);
    expect(() => raft.readDisk({ currentTerm: term, votedFor: null, log: [] })).toThrow(Misuse);
  });

  test.each([[number], ['0'], [NaN], [-1], [0.5], [2 ** 31]])('the length of a proxy that says %s', (length) => {
    expect(() => readLog(withLength(length), 'log')).toThrow(Misuse);
    if (length !== 2 ** 31)
      expect(() => raft.readMessage({ type: 'AppendEntries', term: 1, leaderId: 0, entries: withLength(length) })).toThrow(Misuse); // prettier-ignore
  });

  test('truth', () => {
    expect(() => raft.readMessage({ type: 'RequestVoteReply', term: 1, voteGranted: 1 })).toThrow(Misuse);
    expect(() => raft.readMessage({ type: { toString: () => 'RequestVote' }, term: 1 })).toThrow(Misuse);
  });
});
