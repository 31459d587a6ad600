import { describe, expect, test } from 'vitest';
import { historyOf, possible } from './history.ts';
import { randomOf } from './random.ts';
import { seededSchedule } from './seeded-schedule.ts';
import { asData, type Schedule } from './step.ts';

const overtaken: Schedule = {
  processes: 2,
  steps: [
    { kind: 'send', message: 5, process: 0, to: 1 },
    { kind: 'send', message: 0, process: 0, to: 1 },
    { kind: 'deliver', message: 0 },
    { kind: 'deliver', message: 5 },
  ],
};

test('a delivery is a receive that knows its send, whatever overtook it', () => {
  expect(historyOf(overtaken).map(({ kind, process, peer, sentAt }) => ({ kind, process, peer, sentAt }))).toEqual([
    { kind: 'send', process: 0, peer: 1, sentAt: undefined },
    { kind: 'send', process: 0, peer: 1, sentAt: undefined },
    { kind: 'receive', process: 1, peer: 0, sentAt: 1 },
    { kind: 'receive', process: 1, peer: 0, sentAt: 0 },
  ]);
});

test('what is not in flight cannot be delivered', () => {
  const twice: Schedule = { processes: 2, steps: [...overtaken.steps, { kind: 'deliver', message: 5 }] };
  expect(() => historyOf(twice)).toThrow(/step 4 delivers message 5/);
  expect(possible(twice)).toEqual(overtaken);
  expect(possible({ processes: 2, steps: overtaken.steps.slice(2) }).steps).toEqual([]);
});

test('a schedule as data has its processes and every step', () => {
  expect(asData(overtaken)).toHaveLength(5);
  expect(asData(overtaken)[0]).toEqual({ kind: 'processes', count: 2 });
});

describe('seeded schedules', () => {
  const all = Array.from({ length: 400 }, (_, label) =>
    seededSchedule(randomOf(11).split(label), { processes: { least: 1, most: 6 }, steps: { least: 3, most: 32 } }),
  );

  test('can all be played, deliver nothing twice and send nothing to its sender', () => {
    for (const schedule of all) {
      const history = historyOf(schedule);
      expect(possible(schedule)).toEqual(schedule);
      for (const { process, peer } of history) expect(peer).not.toBe(process);
    }
  });

  test('reach every number of processes, late and overtaken messages, and message 0', () => {
    expect(new Set(all.map(({ processes }) => processes)).size).toBe(6);
    const receives = all.flatMap((schedule) => historyOf(schedule).map((event, tick) => ({ ...event, tick })));
    expect(receives.some(({ sentAt, tick }) => sentAt !== undefined && tick - sentAt > 10)).toBe(true);
    expect(receives.some(({ message }) => message === 0)).toBe(true);
    const overtakings = all.filter((schedule) => {
      const sends = historyOf(schedule).flatMap(({ sentAt }) => (sentAt === undefined ? [] : [sentAt]));
      return sends.some((sentAt, index) => index > 0 && sends[index - 1]! > sentAt);
    });
    expect(overtakings.length).toBeGreaterThan(50);
  });
});
