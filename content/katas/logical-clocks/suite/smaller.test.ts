import { expect, test } from 'vitest';
import { shrink } from '../../../../grader/check/shrink.ts';
import { atOnce } from '../../../../grader/check/steps.ts';
import { randomOf } from '../../../../grader/sim/random.ts';
import { diagram } from './diagram.ts';
import { historyOf } from './execution.ts';
import { type Schedule, timesOf } from './schedule.ts';
import { seededSchedule } from './seeded.ts';
import { smallerSchedules } from './smaller.ts';
import { tampered } from './tampering.ts';
import { writtenOut } from './written-out.ts';

const seeded = Array.from({ length: 30 }, (_, label) =>
  seededSchedule(randomOf(8).split(label), { processes: [3, 6], events: [25, 40] }),
);

test('first everything is written out', () => {
  for (const schedule of seeded) expect([...smallerSchedules(schedule)]).toEqual([writtenOut(schedule)]);
});

test('every further candidate can be played, event by event, and claims nothing of what does not happen', () => {
  for (const [label, schedule] of seeded.entries())
    for (const smaller of smallerSchedules(tampered(randomOf(label), schedule))) {
      const times = timesOf(smaller);
      expect(historyOf(smaller)).toHaveLength(times.length);
      for (const { process } of smaller.moves) expect(process).toBeLessThan(smaller.processes);
      for (const { at, vector } of smaller.claims) {
        expect(times).toContain(at);
        expect(vector?.length ?? smaller.processes).toBe(smaller.processes);
      }
    }
});

test('a relay through a third process shrinks to four events of three processes', () => {
  const relays = (schedule: Schedule) => {
    const history = historyOf(schedule);
    return history.some(
      ({ sentAt, process, peer }) =>
        sentAt !== undefined &&
        history.some(
          (earlier, before) =>
            before < sentAt && earlier.kind === 'receive' && earlier.process === peer && earlier.peer !== process, // prettier-ignore
        ),
    );
  };
  const relaying = seeded.filter(relays);
  expect(relaying.length).toBeGreaterThan(5);
  for (const schedule of relaying) {
    const failing = (candidate: Schedule) => ({ schedule: candidate, events: historyOf(candidate).length });
    const ways = {
      smaller: (from: { schedule: Schedule }) => smallerSchedules(from.schedule),
      shorter: () => [],
      attempt: (candidate: Schedule) => (relays(candidate) ? failing(candidate) : undefined),
    };
    const { schedule: smallest, events } = atOnce(shrink(failing(schedule), ways, () => false));
    expect(smallest.processes).toBe(3);
    expect(events).toBe(4);
  }
});

test('without a process its entries are gone from every claim', () => {
  const schedule = { ...diagram('. .', '. o', 'o .'), claims: [{ at: 0, vector: [7, 8, 9] }] };
  expect([...smallerSchedules(schedule)]).toContainEqual({
    ...diagram('. o', 'o .'),
    claims: [{ at: 0, vector: [8, 9] }],
  });
});

test('without an event what is claimed of the others’ Lamport times falls, too', () => {
  const schedule = { ...diagram('o o o'), claims: [{ at: 1, lamport: 3 }] };
  expect([...smallerSchedules(schedule)]).toContainEqual({ ...diagram('. o o'), claims: [{ at: 1, lamport: 2 }] });
});
