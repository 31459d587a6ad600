import { expect, test } from 'vitest';
import { conceptIds } from '../concepts/concept-ids.ts';
import { accuracyByConcept, type PickedAnswer } from './accuracy.ts';
import { findVignette } from './vignettes.ts';

/** Shows quorums. */
const single = 'room-b';
/** Shows quorums and replication. */
const pair = 'any-two-of-five';

const answers = (...given: [string, ...string[]][]): PickedAnswer[] =>
  given.map(([vignette, ...picked], index) => ({ vignette, picked, answeredAt: index }));
const of = (id: string, given: PickedAnswer[]) => accuracyByConcept(given).find(({ concept }) => concept === id);

test('the examples show what they are said to show', () => {
  expect(findVignette(single)?.concepts).toEqual(['quorums']);
  expect(findVignette(pair)?.concepts).toEqual(['quorums', 'replication']);
});

test('all fifteen are listed before anything was answered', () => {
  const none = accuracyByConcept([]);
  expect(none.map(({ concept }) => concept)).toEqual(conceptIds);
  for (const { asked, right, lastTenRight } of none) expect([asked, right, lastTenRight]).toEqual([0, 0, 0]);
});

test('an answer counts for what its vignette shows, not for what was picked', () => {
  const given = answers([single, 'partitions']);
  expect(of('quorums', given)).toMatchObject({ asked: 1, right: 0 });
  expect(of('partitions', given)).toMatchObject({ asked: 0, right: 0 });
});

test('of a vignette with two concepts each counts for itself', () => {
  const given = answers([pair, 'quorums', 'overload']);
  expect(of('quorums', given)).toMatchObject({ asked: 1, right: 1 });
  expect(of('replication', given)).toMatchObject({ asked: 1, right: 0 });
});

test('who picks more than was asked for has named nothing', () => {
  expect(of('quorums', answers([single, 'quorums', 'partitions']))).toMatchObject({ asked: 1, right: 0 });
  expect(of('quorums', answers([single, ...conceptIds]))).toMatchObject({ asked: 1, right: 0 });
});

test('the last ten are the latest ten, however the answers are ordered', () => {
  const misses = Array.from({ length: 4 }, () => [single, 'overload'] as [string, string]);
  const hits = Array.from({ length: 8 }, () => [single, 'quorums'] as [string, string]);
  const given = answers(...misses, ...hits);
  expect(of('quorums', given)).toEqual({ concept: 'quorums', asked: 12, right: 8, lastTenRight: 8 });
  expect(of('quorums', [...given].reverse())).toEqual(of('quorums', given));
  expect(of('quorums', answers(...hits, ...misses))).toMatchObject({ right: 8, lastTenRight: 6 });
});

test('an answer to a vignette that is no more counts nowhere', () => {
  expect(accuracyByConcept(answers(['withdrawn', 'quorums']))).toEqual(accuracyByConcept([]));
});
