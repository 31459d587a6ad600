import { expect, it } from 'vitest';
import { createProgressNotes } from './progress-notes.ts';

it('writes now and then, however often it is told', async () => {
  let now = 0;
  const written: number[] = [];
  const notes = createProgressNotes(
    async (schedules) => void written.push(schedules),
    200,
    () => now,
  );
  for (let schedules = 0; schedules <= 1000; schedules += 50) {
    notes.note(schedules, 1000);
    await Promise.resolve();
    await new Promise(setImmediate);
    now += 50;
  }
  expect(written).toEqual([0, 200, 400, 600, 800, 1000]);
});

it('writes one note at a time and none after the end, which waits for the last', async () => {
  const written: number[] = [];
  let finish: () => void = () => {};
  const notes = createProgressNotes(async (schedules) => {
    await new Promise<void>((resolve) => (finish = resolve));
    written.push(schedules);
  }, 0);
  notes.note(1, 3);
  notes.note(2, 3);
  const ended = notes.end();
  notes.note(3, 3);
  expect(written).toEqual([]);
  finish();
  await ended;
  expect(written).toEqual([1]);
});

it('lets a note that fails be a note less', async () => {
  let tries = 0;
  const notes = createProgressNotes(async () => {
    tries += 1;
    throw new Error('the database is away');
  }, 0);
  notes.note(1, 2);
  await new Promise(setImmediate);
  notes.note(2, 2);
  await notes.end();
  expect(tries).toBe(2);
});
