import { expect, test } from 'vitest';
import { parsePsTime, readUsage } from './process-usage.ts';

test('the use of this very process agrees with what Node says', async () => {
  const usage = await readUsage(process.pid);
  const rssMib = process.memoryUsage.rss() / 1_048_576;
  expect(usage!.residentMib).toBeGreaterThan(rssMib * 0.8);
  expect(usage!.residentMib).toBeLessThan(rssMib * 1.2);
  const { user, system } = process.cpuUsage();
  expect(Math.abs(usage!.cpuMs - (user + system) / 1_000)).toBeLessThan(300);
});

test('a process that is gone has no usage', async () => {
  expect(await readUsage(0x7fff_fffe)).toBeUndefined();
});

test.each([
  ['00:01', 1],
  ['0:01.50', 1.5],
  ['01:02:03', 3_723],
  ['2-00:00:01', 172_801],
])('ps writes %s for %d seconds', (text, seconds) => {
  expect(parsePsTime(text)).toBe(seconds);
});
