import { expect, it } from 'vitest';
import { createCalmLog } from './calm-log.ts';

it('writes an error of many lines as one, and the same one once a minute', () => {
  let now = 0;
  const written: string[] = [];
  const log = createCalmLog((line) => written.push(line), { quietMs: 60_000, now: () => now });
  for (; now < 120_000; now += 20_000) {
    log('worker: \nInvalid `findMany()` invocation:\n\n\nCannot reach the database\n');
    log(`worker: submission ${now}: passed`);
  }
  const outages = written.filter((line) => line.includes('Cannot'));
  expect(outages).toEqual(Array(2).fill('worker: … Cannot reach the database'));
  expect(written).toHaveLength(8);
});
