/** What schedules make happen: drawn by hand, drawn by chance, and written out. */
import { describe, expect, test } from 'vitest';
import { randomOf } from '../../../../grader/sim/random.ts';
import { diagram } from './diagram.ts';
import { historyOf } from './execution.ts';
import { timesOf, written } from './schedule.ts';
import { seededSchedule } from './seeded.ts';
import { asData, writtenOut } from './written-out.ts';

const overtaken = diagram(
  'f a . . c |', //
  '. . a f . | c',
);

test('a delivery is a receive that knows its send, whatever overtook it', () => {
  expect(historyOf(overtaken)).toEqual([
    { kind: 'send', process: 0, message: 5, peer: 1 },
    { kind: 'send', process: 0, message: 0, peer: 1 },
    { kind: 'receive', process: 1, message: 0, peer: 0, sentAt: 1 },
    { kind: 'receive', process: 1, message: 5, peer: 0, sentAt: 0 },
    { kind: 'send', process: 0, message: 2, peer: 1 },
  ]);
  expect(timesOf(overtaken)).toEqual([0, 1, 2, 3, 4]);
});

test('a schedule as data has its processes, every move with its message’s arrival, and every claim', () => {
  expect(asData({ ...overtaken, claims: [{ at: 3, lamport: 9 }] })).toEqual([
    { kind: 'processes', count: 2 },
    { kind: 'send', at: 0, process: 0, to: 1, message: 5, arrivesAt: 3 },
    { kind: 'send', at: 1, process: 0, to: 1, message: 0, arrivesAt: 2 },
    { kind: 'send', at: 4, process: 0, to: 1, message: 2 },
    { kind: 'claim', at: 3, lamport: 9 },
  ]);
});

test('without moves nothing happens', () => {
  expect(historyOf(written(3, []))).toEqual([]);
});

describe('seeded schedules', () => {
  const all = Array.from({ length: 400 }, (_, label) =>
    seededSchedule(randomOf(11).split(label), { processes: [1, 6], events: [0, 32] }),
  );
  const histories = all.map(historyOf);

  test('make as many events happen as they say, deliver nothing twice and send nothing to its sender', () => {
    for (const [index, history] of histories.entries()) {
      expect(history).toHaveLength(all[index]!.events);
      const words = history.flatMap(({ kind, message }) => (kind === 'local' ? [] : [`${kind} ${message}`]));
      expect(new Set(words).size).toBe(words.length);
      for (const { process, peer } of history) expect(peer).not.toBe(process);
    }
  });

  test('make the very same happen when they are written out, one event a millisecond', () => {
    for (const [index, schedule] of all.entries()) {
      const out = writtenOut(schedule);
      expect(historyOf(out)).toEqual(histories[index]);
      expect(timesOf(out)).toEqual(histories[index]!.map((_, tick) => tick));
    }
  });

  test('reach every number of processes, late and overtaken messages, and message 0', () => {
    expect(new Set(all.map(({ processes }) => processes)).size).toBe(6);
    const receives = histories.flatMap((history) => history.map((event, tick) => ({ ...event, tick })));
    expect(receives.some(({ sentAt, tick }) => sentAt !== undefined && tick - sentAt > 10)).toBe(true);
    expect(receives.some(({ message }) => message === 0)).toBe(true);
    const overtakings = histories.filter((history) => {
      const sends = history.flatMap(({ sentAt }) => (sentAt === undefined ? [] : [sentAt]));
      return sends.some((sentAt, index) => index > 0 && sends[index - 1]! > sentAt);
    });
    expect(overtakings.length).toBeGreaterThan(50);
  });
});
