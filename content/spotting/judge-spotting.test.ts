import { describe, expect, test } from 'vitest';
import { conceptIds } from '../concepts/concept-ids.ts';
import { judgeSpotting } from './judge-spotting.ts';
import type { Vignette } from './vignette.ts';
import { vignettes } from './vignettes.ts';

const one: Vignette = {
  id: 'one',
  text: '',
  concepts: ['quorums'],
  tempting: [{ id: 'partitions', why: 'Every link was up.' }],
  why: '',
};
const two: Vignette = { ...one, id: 'two', concepts: ['quorums', 'replication'] };

describe('a vignette that shows one concept', () => {
  test('is right when that one is picked, and nothing else', () => {
    expect(judgeSpotting(one, ['quorums'])).toEqual({ right: true, met: ['quorums'], missed: [], wrong: [] });
  });

  test('is wrong when nothing is picked', () => {
    expect(judgeSpotting(one, [])).toEqual({ right: false, met: [], missed: ['quorums'], wrong: [] });
  });

  test('is wrong when another is picked, with the author’s reason for a tempting one', () => {
    expect(judgeSpotting(one, ['partitions'])).toEqual({
      right: false,
      met: [],
      missed: ['quorums'],
      wrong: [{ id: 'partitions', why: 'Every link was up.' }],
    });
  });

  test('is wrong when another is picked besides, and what was found is still called found', () => {
    expect(judgeSpotting(one, ['quorums', 'partitions'])).toMatchObject({ right: false, met: ['quorums'], missed: [] });
  });
});

describe('a vignette that shows two concepts', () => {
  test('is right when both are picked, in either order', () => {
    expect(judgeSpotting(two, ['quorums', 'replication'])).toMatchObject({ right: true, missed: [], wrong: [] });
    expect(judgeSpotting(two, ['replication', 'quorums'])).toMatchObject({ right: true, missed: [], wrong: [] });
  });

  test('is wrong when one of them is missing', () => {
    expect(judgeSpotting(two, ['replication'])).toEqual({
      right: false,
      met: ['replication'],
      missed: ['quorums'],
      wrong: [],
    });
  });
});

test('a pick that nobody foresaw is answered with what the story would have to contain', () => {
  const { wrong } = judgeSpotting(one, ['physical-clocks']);
  expect(wrong).toEqual([
    {
      id: 'physical-clocks',
      why: 'It is at work where the time of day, a clock that moved or disagreed, or an expiry date decides the outcome. That is not what decides this story.',
    },
  ]);
});

test('what was picked twice counts once, and what is no concept is wrong', () => {
  expect(judgeSpotting(one, ['quorums', 'quorums'])).toMatchObject({ right: true });
  const { right, wrong } = judgeSpotting(one, ['quorums', '__proto__', '<script>']);
  expect(right).toBe(false);
  expect(wrong.map(({ id }) => id)).toEqual(['__proto__', '<script>']);
});

test('every pick in every vignette is judged with a reason', () => {
  for (const vignette of vignettes) {
    expect(judgeSpotting(vignette, vignette.concepts).right).toBe(true);
    for (const { why } of judgeSpotting(vignette, conceptIds).wrong) expect(why).toMatch(/^[A-Z“].*[.?]$/);
  }
});
