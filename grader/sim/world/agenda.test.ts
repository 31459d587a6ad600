import { expect, test } from 'vitest';
import { Agenda } from './agenda.ts';
import type { WorldSchedule } from './schedule.ts';

const network = { delayMinMs: 1, delayMaxMs: 1, loss: 0, duplication: 0, spike: 0, spikeMs: 0 };
const schedule: WorldSchedule<never> = {
  ids: [4, 7, 9], disks: [], seed: 1, commonDraws: 0, network, fates: null, calmAt: 0, endAt: 100,
  faults: [{ kind: 'crash', at: 30, node: 0 }, { kind: 'pause', at: 10, node: 2 }, { kind: 'cut', at: 30, node: 1, to: 2 }],
  moments: [0, 10, 30],
}; // prettier-ignore

function taken(agenda: Agenda): string[] {
  const lines: string[] = [];
  while (agenda.nextAt() !== Infinity) {
    const { at, what, index, fault } = agenda.take();
    lines.push(`${at} ${what} ${fault === null ? index : fault.kind}`);
  }
  return lines;
}

test('starts come first, then all by time; of one moment faults before the observer’s own, each in the schedule’s order', () => {
  const agenda = new Agenda();
  agenda.reset(schedule, [false, true, false]);
  expect(taken(agenda)).toEqual([
    '0 start 0', '0 start 2', '0 moment 0', '10 fault pause', '10 moment 1', '30 fault crash', '30 fault cut', '30 moment 2',
  ]); // prettier-ignore
});

test('begins anew with each schedule', () => {
  const agenda = new Agenda();
  agenda.reset(schedule, []);
  agenda.take();
  agenda.reset({ ...schedule, ids: [1], faults: [], moments: [5] }, [false]);
  expect(taken(agenda)).toEqual(['0 start 0', '5 moment 0']);
  expect(agenda.nextAt()).toBe(Infinity);
});
