import { expect, test } from 'vitest';
import type { TimelineEvent } from '../../../_server/attempt/timeline.ts';
import { choicesOf } from './choices-of.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 25, 18, minutes));
const draft = (revision: number, minutes: number): TimelineEvent => ({
  kind: 'draft',
  at: at(minutes),
  revision,
  language: 'typescript',
  added: 0,
  removed: 0,
  words: null,
});
const timeline = { startedAt: at(0), mode: 'timed', number: 2, events: [draft(3, 4), draft(4, 9)] } as const;
const earlier = {
  id: 'one',
  mode: 'practice',
  number: 1,
  startedAt: at(0),
  drafts: [{ revision: 7, savedAt: at(2) }],
  submissions: [{ id: 's', createdAt: at(1) }],
} as const;

const choose = (named: Parameters<typeof choicesOf>[1], others: Parameters<typeof choicesOf>[2]) =>
  choicesOf({ ...timeline, events: [...timeline.events] }, named, others).map(({ id, name, group }) =>
    [id, name.replace(/,.*/, ''), group].join(' | '),
  );

test('without other attempts there are only this one’s, oldest first, and what the address names of before', () => {
  expect(choose([{ id: 'd1', at: at(1), own: true }], [])).toEqual([
    'd1 | Draft 1 | ',
    'd3 | Draft 3 | ',
    'd4 | Draft 4 | ',
  ]);
});

test('the work of other attempts stands under their names, in the order in which it was done', () => {
  expect(
    choose(
      [{ id: 'one.d7', at: at(2), own: false }],
      [{ ...earlier, drafts: [...earlier.drafts], submissions: [...earlier.submissions] }],
    ),
  ).toEqual([
    // prettier-ignore
    'd3 | Draft 3 | Timed, second attempt',
    'd4 | Draft 4 | Timed, second attempt',
    's | Submission | Practice, first attempt',
    'one.d7 | Draft 7 | Practice, first attempt',
  ]);
});

test('what the address names and no list has any more is still what it is', () => {
  const named = [
    { id: 'old.d2', at: at(1), own: false },
    { id: 'x', at: at(1), own: false },
  ];
  expect(choose(named, []).slice(2)).toEqual([
    'old.d2 | Draft 2 | Another attempt',
    'x | Submission | Another attempt',
  ]);
});
