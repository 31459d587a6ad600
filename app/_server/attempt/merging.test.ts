import { describe, expect, it } from 'vitest';
import { replaces } from './merging.ts';
import type { Saved, Surroundings } from './merging.ts';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 2, 1, 10) + seconds * 1000);
const saved = (seconds: number, over: Partial<Saved> = {}): Saved => ({
  tab: 'a',
  language: 'typescript',
  bytes: 1000,
  savedAt: at(seconds),
  ...over,
});
const surroundings: Surroundings = { since: at(0), lastSubmissionAt: null, deadlineAt: null };

describe('a revision takes the place of the one before', () => {
  it('where the same tab typed on within half a minute', () => {
    expect(replaces(saved(12), saved(10), surroundings)).toBe(true);
    expect(replaces(saved(39.999), saved(10), surroundings)).toBe(true);
  });
});

describe('both are kept', () => {
  it('where half a minute lies between', () => {
    expect(replaces(saved(40), saved(10), surroundings)).toBe(false);
  });
  it('where another tab wrote', () => {
    expect(replaces(saved(12, { tab: 'b' }), saved(10), surroundings)).toBe(false);
  });
  it('where it is another language', () => {
    expect(replaces(saved(12, { language: 'javascript' }), saved(10), surroundings)).toBe(false);
  });
  it('where the older one was handed in, or something was since', () => {
    expect(replaces(saved(12), saved(10), { ...surroundings, lastSubmissionAt: at(10) })).toBe(false);
    expect(replaces(saved(12), saved(10), { ...surroundings, lastSubmissionAt: at(11) })).toBe(false);
    expect(replaces(saved(12), saved(10), { ...surroundings, lastSubmissionAt: at(9) })).toBe(true);
  });
  it('where the older one was in time and the newer is not: it is what the deadline hands in', () => {
    const deadlineAt = at(8);
    expect(replaces(saved(11.001), saved(11), { ...surroundings, deadlineAt })).toBe(false);
    expect(replaces(saved(11), saved(9), { ...surroundings, deadlineAt })).toBe(true);
    expect(replaces(saved(14), saved(12), { ...surroundings, deadlineAt })).toBe(true);
  });
  it('where most of the text is gone', () => {
    expect(replaces(saved(12, { bytes: 499 }), saved(10), surroundings)).toBe(false);
    expect(replaces(saved(12, { bytes: 500 }), saved(10), surroundings)).toBe(true);
  });
});

it('an hour of typing without a pause leaves a draft for every half minute', () => {
  const kept: Saved[] = [];
  for (let seconds = 2; seconds <= 3600; seconds += 2) {
    const newer = saved(seconds);
    const [before, older] = [kept.at(-2), kept.at(-1)];
    if (older && replaces(newer, older, { ...surroundings, since: before?.savedAt ?? at(0) })) kept.pop();
    kept.push(newer);
  }
  expect(kept.length).toBeGreaterThanOrEqual(110);
  expect(kept.length).toBeLessThanOrEqual(121);
  for (let index = 1; index < kept.length; index += 1)
    expect(kept[index]!.savedAt.getTime() - kept[index - 1]!.savedAt.getTime()).toBeLessThanOrEqual(32_000);
});
