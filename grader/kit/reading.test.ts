import { describe, expect, test } from 'vitest';
import { described, Malformed, readCount, readCounts, readList, readParts } from './reading.ts';
import { Crash, type Subject, subjectOf } from './subject.ts';

const subject: Subject = subjectOf({
  instantiate: () => ({}),
  describe: (thrown) => ({ error: thrown instanceof Error ? thrown.message : 'something' }),
  reseed: () => undefined,
});
const bomb = () => {
  throw new Error('boom');
};

test.each([
  [-1, /-1/],
  [1.5, /1\.5/],
  [NaN, /NaN/],
  [Infinity, /Infinity/],
  ['7', /"7"/],
  [7n, /a bigint/],
  [null, /null/],
  [undefined, /undefined/],
  [{ valueOf: (): number => 3 }, /an object/],
  [2 ** 53, /9007199254740992/],
])('%s is no count', (value, told) => {
  expect(() => readCount('it', value)).toThrow(Malformed);
  expect(() => readCount('it', value)).toThrow(told);
});

test('minus zero is zero', () => {
  expect(Object.is(readCount('it', -0), 0)).toBe(true);
});

describe('lists', () => {
  test('arrays and typed arrays are read, and nothing else', () => {
    expect(readCounts(subject, 'it', [1, 2], 2)).toEqual([1, 2]);
    expect(readCounts(subject, 'it', Uint32Array.of(1, 2), 2)).toEqual([1, 2]);
    for (const value of ['12', { length: 2, 0: 1, 1: 2 }, new Set([1, 2]), null, () => [1, 2]])
      expect(() => readCounts(subject, 'it', value, 2)).toThrow(Malformed);
  });

  test('a hole is no count', () => {
    expect(() => readCounts(subject, 'it', new Array(3), 3)).toThrow(/entry 0 of it is undefined/);
  });

  test('a huge array is not read, nor one that lies about its length', () => {
    let reads = 0;
    const huge = new Proxy([], {
      get: (_, key) => (key === 'length' ? 2 ** 31 : ((reads += 1), 0)),
    });
    expect(() => readList(subject, 'it', huge, 100)).toThrow(Malformed);
    expect(reads).toBe(0);
    for (const length of [NaN, -1, 2.5, '2', { valueOf: () => 2 }]) {
      const odd = new Proxy([], { get: () => length });
      expect(() => readList(subject, 'it', odd, 100)).toThrow(Malformed);
    }
  });

  test('an array whose length changes while it is read is read by its first length', () => {
    const growing = new Proxy([] as number[], {
      get: (target, key) => {
        if (key !== 'length') target.push(0);
        return key === 'length' ? Math.max(2, target.length) : 1;
      },
    });
    expect(readCounts(subject, 'it', growing, 2)).toEqual([1, 1]);
  });
});

test('whatever the guest throws while it is read is its crash, and never an error of ours', () => {
  expect(() => readParts(subject, 'it', { get lamport() { return bomb(); } }, ['lamport'])).toThrow(Crash); // prettier-ignore
  expect(() => readList(subject, 'it', new Proxy([], { get: bomb }), 5)).toThrow(Crash);
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  expect(() => readList(subject, 'it', proxy, 5)).toThrow(Crash);
});

test('every part is read once, in the order asked for', () => {
  const order: PropertyKey[] = [];
  const spy = new Proxy({}, { get: (_, key) => (order.push(key), 1) });
  readParts(subject, 'it', spy, ['vector', 'lamport']);
  expect(order).toEqual(['vector', 'lamport']);
});

test('a value is described without running its code', () => {
  const trap = new Proxy({}, { get: bomb, getPrototypeOf: bomb, ownKeys: bomb });
  expect(described(trap)).toBe('an object');
  expect(described('x'.repeat(100_000))).toHaveLength(27);
  expect(described(Symbol('s'))).toBe('a symbol');
});

test('a promise where an answer is due is a crash that says so', () => {
  expect(() => subject.call('send()', () => Promise.resolve())).toThrow('send() returned a promise');
  expect(() => subject.call('send()', () => ({ then: bomb }))).toThrow(Crash);
  expect(() => subject.call('send()', () => ({ get then() { return bomb(); } }))).toThrow('boom'); // prettier-ignore
  expect(subject.call('send()', () => ({ then: 3 }))).toEqual({ then: 3 });
});
