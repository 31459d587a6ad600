import { expect, test } from 'vitest';
import { conceptIds } from '../concepts/concept-ids.ts';
import { introduction, introductionOf } from './introduction.ts';
import { findVignette, vignettes } from './vignettes.ts';

const shown = (id: string): readonly string[] => findVignette(id)?.concepts ?? [];

test('every vignette is introduced once', () => {
  expect([...introduction].sort()).toEqual(vignettes.map(({ id }) => id).sort());
});

test('the order is that of no file, and the same however the vignettes are listed', () => {
  expect(introduction).not.toEqual(vignettes.map(({ id }) => id));
  expect(introductionOf([...vignettes].reverse())).toEqual(introduction);
});

test('every concept is met within the first two dozen', () => {
  expect(new Set(introduction.slice(0, 24).flatMap(shown))).toEqual(new Set(conceptIds));
});

test('in the first forty, no concept comes again within seven', () => {
  const first = introduction.slice(0, 40);
  for (const [index, id] of first.entries())
    for (const earlier of first.slice(Math.max(0, index - 6), index))
      expect(
        shown(id).filter((concept) => shown(earlier).includes(concept)),
        `${earlier}, ${id}`,
      ).toEqual([]);
});

test('which concept comes last in a round is not settled by the others', () => {
  expect(new Set(introduction.slice(0, 15).flatMap(shown)).size).toBeLessThan(15);
});
