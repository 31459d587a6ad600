import { expect, test } from 'vitest';
import { createPageClock } from './server-clock.ts';

const start = Date.UTC(2026, 10, 23, 18);

/** A machine whose two clocks, and whose server, are set by hand. */
function machine() {
  const at = { monotonicMs: 5_000, wallMs: start - 3_600_000, serverMs: start, reachable: true };
  const clock = createPageClock(start, {
    ask: () => Promise.resolve(at.reachable ? at.serverMs : null),
    ticks: () => ({ monotonicMs: at.monotonicMs, wallMs: at.wallMs }),
  });
  const pass = (ms: number) => {
    at.monotonicMs += ms;
    at.wallMs += ms;
    at.serverMs += ms;
  };
  return { at, clock, pass };
}
/** A sleep during which performance.now() stands still, as it does on Linux and macOS. */
const sleep = (at: { wallMs: number; serverMs: number }, ms: number) => {
  at.wallMs += ms;
  at.serverMs += ms;
};
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('counts on from what the server said, though this machine is an hour slow', () => {
  const { clock, pass } = machine();
  pass(90_000);
  expect(clock.now()).toBe(start + 90_000);
});

test('a page that took seconds to arrive is put right by the first answer', async () => {
  const { at, clock } = machine();
  at.serverMs += 4_000;
  await clock.sync();
  expect(clock.now()).toBe(start + 4_000);
});

test('after a sleep in which the monotonic clock stood still, the server is asked by itself', async () => {
  const { at, clock, pass } = machine();
  await clock.sync();
  pass(1_000);
  expect(clock.now()).toBe(start + 1_000);
  at.wallMs += 600_000;
  at.serverMs += 600_000;
  clock.now();
  await settled();
  expect(clock.now()).toBe(start + 601_000);
});

test('a time of day that somebody changes makes no difference', async () => {
  const { at, clock, pass } = machine();
  await clock.sync();
  at.wallMs -= 86_400_000;
  pass(1_000);
  clock.now();
  await settled();
  expect(clock.now()).toBe(start + 1_000);
});

test('without an answer it counts on, and asks once at a time', async () => {
  const { at, clock, pass } = machine();
  at.reachable = false;
  await Promise.all([clock.sync(), clock.sync()]);
  pass(1_000);
  expect(clock.now()).toBe(start + 1_000);
  at.reachable = true;
  at.serverMs += 500;
  await clock.sync();
  expect(clock.now()).toBe(start + 1_500);
});

test('offline, what was slept is gone from the time at the first look, by a time of day that is an hour wrong', async () => {
  const { at, clock, pass } = machine();
  await clock.sync();
  at.reachable = false;
  pass(60_000);
  clock.now();
  sleep(at, 600_000);
  expect(clock.now()).toBe(start + 660_000);
  pass(1_000);
  await settled();
  expect(clock.now()).toBe(start + 661_000);
  sleep(at, 60_000);
  clock.now();
  pass(1_000);
  expect(clock.now()).toBe(start + 722_000);
});

test('a machine whose monotonic clock runs on through its sleep loses nothing twice', async () => {
  const { at, clock, pass } = machine();
  await clock.sync();
  at.reachable = false;
  pass(600_000);
  expect(clock.now()).toBe(start + 600_000);
});

test('whoever waits for a moment hears of a sleep, also without a connection', async () => {
  const { at, clock, pass } = machine();
  await clock.sync();
  at.reachable = false;
  let told = 0;
  clock.subscribe(() => (told += 1));
  pass(1_000);
  sleep(at, 600_000);
  await clock.sync();
  expect(told).toBe(1);
});

test('a time of day put forward while offline only seems to take time, until it is put back or the server answers', async () => {
  const { at, clock } = machine();
  await clock.sync();
  at.reachable = false;
  at.wallMs += 3_600_000;
  expect(clock.now()).toBe(start + 3_600_000);
  at.wallMs -= 3_600_000;
  expect(clock.now()).toBe(start);
  at.wallMs += 3_600_000;
  clock.now();
  await settled();
  at.reachable = true;
  await clock.sync();
  expect(clock.now()).toBe(start);
});

test('woken with a connection, the server’s answer is not added to what was slept', async () => {
  const { at, clock, pass } = machine();
  await clock.sync();
  pass(1_000);
  sleep(at, 600_000);
  await clock.sync();
  expect(clock.now()).toBe(start + 601_000);
});

test('an answer over which the machine slept is asked for again', async () => {
  const at = { monotonicMs: 0, wallMs: 0, serverMs: start };
  let asked = 0;
  const clock = createPageClock(start, {
    async ask() {
      const said = at.serverMs;
      if ((asked += 1) === 1) sleep(at, 600_000);
      return said;
    },
    ticks: () => ({ monotonicMs: at.monotonicMs, wallMs: at.wallMs }),
  });
  await clock.sync();
  expect([asked, clock.now()]).toEqual([2, start + 600_000]);
});

test('until it is known to be right, the server is asked again without anything else happening', async () => {
  const { at, clock, pass } = machine();
  at.reachable = false;
  await clock.sync();
  at.reachable = true;
  at.serverMs += 5_000;
  pass(9_999);
  clock.now();
  await settled();
  expect(clock.now()).toBe(start + 9_999);
  pass(1);
  clock.now();
  await settled();
  expect(clock.now()).toBe(start + 15_000);
});
