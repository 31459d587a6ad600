import { expect, test } from 'vitest';
import { shrink } from '../check/shrink.ts';
import { atOnce } from '../check/steps.ts';
import { historyOf, possible } from '../sim/history.ts';
import { randomOf } from '../sim/random.ts';
import { seededSchedule } from '../sim/seeded-schedule.ts';
import type { Schedule } from '../sim/step.ts';
import { smallerSchedules } from './smaller-schedule.ts';

const size = { processes: { least: 3, most: 6 }, steps: { least: 25, most: 40 } };
const schedules = Array.from({ length: 30 }, (_, label) => seededSchedule(randomOf(8).split(label), size));

test('every candidate can be played', () => {
  for (const schedule of schedules)
    for (const smaller of smallerSchedules(schedule)) {
      expect(possible(smaller)).toEqual(smaller);
      for (const { process } of historyOf(smaller)) expect(process).toBeLessThan(smaller.processes);
    }
});

test('a relay through a third process shrinks to four events of three processes', () => {
  const relays = (schedule: Schedule) => {
    const history = historyOf(schedule);
    return history.some(({ kind, sentAt, process, peer }, tick) => {
      if (sentAt === undefined || kind !== 'receive') return false;
      return history.some(
        (earlier, before) =>
          before < sentAt &&
          earlier.kind === 'receive' &&
          earlier.process === peer &&
          earlier.peer !== process &&
          tick > 0,
      );
    });
  };
  const relaying = schedules.filter(relays);
  expect(relaying.length).toBeGreaterThan(5);
  for (const schedule of relaying) {
    const smallest = atOnce(shrink(schedule, smallerSchedules, relays, 2000));
    expect(smallest.processes).toBe(3);
    expect(smallest.steps).toHaveLength(4);
  }
});

test('without a process its entries are gone from every claim', () => {
  const schedule: Schedule = {
    processes: 3,
    steps: [
      { kind: 'local', process: 2, vector: [7, 8, 9] },
      { kind: 'local', process: 1 },
    ],
  };
  expect([...smallerSchedules(schedule)]).toContainEqual({
    processes: 2,
    steps: [
      { kind: 'local', process: 1, vector: [8, 9] },
      { kind: 'local', process: 0 },
    ],
  });
});
