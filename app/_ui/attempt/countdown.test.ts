import { expect, test } from 'vitest';
import {
  announcement,
  betterClock,
  clockFrom,
  countdownAt,
  driftMs,
  serverNow,
  sleptAfter,
  spokenText,
  timerText,
  untilNextSecond,
} from './countdown.ts';

const minute = 60_000;
const deadline = Date.UTC(2026, 10, 23, 19, 0);
const at = (leftMs: number) => countdownAt(deadline, 60 * minute, deadline - leftMs);

test('the server’s time goes on by the monotonic clock, whatever this machine takes the time of day to be', () => {
  const clock = clockFrom(deadline, 5_000, 5_040);
  expect(serverNow(clock, 5_020)).toBe(deadline);
  expect(serverNow(clock, 65_020)).toBe(deadline + minute);
  expect(clock.uncertaintyMs).toBe(20);
});

test('a second is left until it is over, and what is over counts up', () => {
  expect(timerText(at(38 * minute + 11_001))).toBe('38:12');
  expect(timerText(at(60 * minute))).toBe('60:00');
  expect(timerText(at(1))).toBe('0:01');
  expect(timerText(at(0))).toBe('+0:00');
  expect(timerText(at(-3 * minute - 24_900))).toBe('+3:24');
});

test('the rule empties from full to nothing, and is no fuller than full where the clocks disagree', () => {
  expect(at(60 * minute)).toMatchObject({ part: 1 });
  expect(at(61 * minute)).toMatchObject({ part: 1 });
  expect(at(15 * minute)).toMatchObject({ part: 0.25 });
});

test('granted minutes widen the whole', () => {
  expect(countdownAt(deadline, 70 * minute, deadline - 35 * minute)).toMatchObject({ part: 0.5, low: false });
});

test('time is low from five minutes on', () => {
  expect(at(5 * minute + 1)).toMatchObject({ low: false });
  expect(at(5 * minute)).toMatchObject({ low: true });
});

test('a machine that slept is noticed, and so is a time of day that was changed; a busy second is neither', () => {
  const before = { monotonicMs: 10_000, wallMs: 1_000_000 };
  expect(driftMs(before, { monotonicMs: 11_000, wallMs: 1_001_020 })).toBe(0);
  expect(driftMs(before, { monotonicMs: 71_000, wallMs: 1_061_000 })).toBe(0);
  expect(driftMs(before, { monotonicMs: 11_000, wallMs: 1_601_000 })).toBe(600_000);
  expect(driftMs(before, { monotonicMs: 11_000, wallMs: 401_000 })).toBe(-600_000);
});

test('a jump back of the time of day gives no time back, but what an earlier jump had taken', () => {
  expect(sleptAfter(0, 600_000)).toBe(600_000);
  expect(sleptAfter(600_000, 60_000)).toBe(660_000);
  expect(sleptAfter(600_000, -600_000)).toBe(0);
  expect(sleptAfter(0, -600_000)).toBe(0);
});

test('a slow answer does not replace a quick one, unless the quick one may be wrong by now', () => {
  const quick = clockFrom(deadline, 0, 40);
  const slow = clockFrom(deadline + 9_000, 5_000, 9_000);
  expect(betterClock(null, slow, false)).toBe(slow);
  expect(betterClock(quick, slow, false)).toBe(quick);
  expect(betterClock(quick, slow, true)).toBe(slow);
  expect(betterClock(slow, quick, false)).toBe(quick);
});

test('is said aloud at ten, five and one minute and at the end, once each', () => {
  const looks = [11 * minute, 10 * minute, 9 * minute + 59_000, 5 * minute, 4 * minute, 59_000, 58_000, -1, -1000].map(
    at,
  );
  const said = looks.slice(1).map((now, index) => announcement(looks[index]!, now, true));
  expect(said).toEqual([
    '10 minutes left.',
    null,
    '5 minutes left.',
    null,
    '1 minute left.',
    null,
    'The time is over. Your last draft is handed in.',
    null,
  ]);
});

test('after a sleep only the latest of what was missed is said, and nothing at the first look', () => {
  expect(announcement(at(20 * minute), at(30_000), true)).toBe('1 minute left.');
  expect(announcement(null, at(4 * minute), true)).toBeNull();
  expect(announcement(at(30_000), at(-1), false)).toBe('The time is over.');
});

test('times are spoken in words', () => {
  expect(spokenText(38 * minute + 12_000)).toBe('38 minutes 12 seconds');
  expect(spokenText(minute)).toBe('1 minute');
  expect(spokenText(1_000)).toBe('1 second');
  expect(spokenText(0)).toBe('0 seconds');
});

test('the next look is when the shown second changes', () => {
  expect(untilNextSecond(at(90_400))).toBe(400);
  expect(untilNextSecond(at(-400))).toBe(600);
  expect(untilNextSecond(at(90_001))).toBe(20);
});
