import { expect, test } from 'vitest';
import { dropLeft, handOver, listLeft } from './left-behind.ts';
import { keepCopy, readCopies, type LocalCopy } from './local-copy.ts';
import { openDraft } from './open-draft.ts';
import { FakeStorage } from './testing/fake-storage.ts';

const copy = (changes: Partial<LocalCopy> = {}): LocalCopy => ({
  tab: 'a',
  base: 3,
  unsaved: true,
  changedAt: 1_000,
  language: 'javascript',
  sources: { javascript: 'typed too late', typescript: 'older' },
  prose: null,
  beside: [],
  ...changes,
});
const nobody = new Set<string>();
const over = (...ids: string[]) => ids.map((id) => ({ id, takesWork: false }));

function shelfWith(copies: Record<string, LocalCopy[]>) {
  const storage = new FakeStorage();
  for (const [attempt, all] of Object.entries(copies))
    for (const one of all) keepCopy(storage, { account: 'ada', attempt }, one);
  return { storage, account: 'ada' };
}

test('what never reached the server is found, newest first, by its own learner and kata alone', () => {
  const shelf = shelfWith({
    one: [copy(), copy({ tab: 'saved', unsaved: false })],
    two: [copy({ tab: 'b', changedAt: 2_000 })],
    'of-another-kata': [copy()],
  });
  expect(listLeft(shelf, over('one', 'two'), nobody).map(({ attempt, copy }) => [attempt, copy.tab])).toEqual([
    ['two', 'b'],
    ['one', 'a'],
  ]);
  expect(listLeft({ ...shelf, account: 'bob' }, over('one', 'two'), nobody)).toEqual([]);
});

test('what holds no text is nothing to lose', () => {
  const shelf = shelfWith({
    one: [
      copy({ tab: 'blank', sources: { javascript: ' \n' } }),
      copy({ tab: 'unwritten', sources: {}, prose: { incident: 'github-2018', answers: ['', ''], quotation: '' } }),
      copy({ tab: 'prose', sources: {}, prose: { answers: ['', 'a partition'] } }),
    ],
  });
  expect(listLeft(shelf, over('one'), nobody).map(({ copy }) => copy.tab)).toEqual(['prose']);
});

test('what an open editor holds is its own to save while the attempt takes it, and is shown once nobody can save it', () => {
  const shelf = shelfWith({ one: [copy({ tab: 'alive' })] });
  const living = new Set(['alive']);
  expect(listLeft(shelf, [{ id: 'one', takesWork: true }], living)).toEqual([]);
  expect(listLeft(shelf, over('one'), living)).toHaveLength(1);
});

test('a copy is deleted as it was seen, and not once it was written anew', () => {
  const shelf = shelfWith({ one: [copy()] });
  const [left] = listLeft(shelf, over('one'), nobody);
  keepCopy(shelf.storage, { account: 'ada', attempt: 'one' }, copy({ sources: { javascript: 'typed since' } }));
  expect(dropLeft(shelf, left!)).toBe(false);
  expect(listLeft(shelf, over('one'), nobody)).toHaveLength(1);
  expect(dropLeft(shelf, listLeft(shelf, over('one'), nobody)[0]!)).toBe(true);
  expect(listLeft(shelf, over('one'), nobody)).toEqual([]);
});

test('taken into a new attempt it opens there unsaved, in its own language, and beside the newest work in the other one', () => {
  const shelf = shelfWith({ one: [copy({ prose: { argument: 'why' } })] });
  const [left] = listLeft(shelf, over('one'), nobody);
  expect(handOver(shelf, left!, { attempt: 'next', tab: 'carrier', wallNow: 7_000 })).toBe(true);
  expect(listLeft(shelf, over('one'), nobody)).toEqual([]);
  const opened = openDraft({
    storage: shelf.storage,
    owner: { account: 'ada', attempt: 'next' },
    tab: 'editor',
    living: nobody,
    server: null,
    work: { language: 'typescript', sources: { typescript: 'newest', javascript: 'starter' }, prose: null },
    now: 0,
    wallNow: 8_000,
  });
  expect(opened).toMatchObject({
    language: 'javascript',
    sources: { javascript: 'typed too late', typescript: 'newest' },
    prose: { argument: 'why' },
    sync: { kind: 'dirty' },
    recovered: true,
  });
  expect(readCopies(shelf.storage, { account: 'ada', attempt: 'next' }).map(({ tab }) => tab)).toEqual(['editor']);
});

test('where this browser refuses the new place, the copy stays in the old one', () => {
  const shelf = shelfWith({ one: [copy()] });
  const [left] = listLeft(shelf, over('one'), nobody);
  shelf.storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  expect(handOver(shelf, left!, { attempt: 'next', tab: 'carrier', wallNow: 7_000 })).toBe(false);
  expect(listLeft(shelf, over('one'), nobody)).toHaveLength(1);
});

test('text that was left unsaved in a second language is found and handed over with the first', () => {
  const two = copy({ sources: { javascript: ' ', typescript: 'left for JavaScript' }, beside: ['typescript'] });
  const shelf = shelfWith({ one: [two] });
  const [left] = listLeft(shelf, over('one'), nobody);
  expect(handOver(shelf, left!, { attempt: 'two', tab: 'handed over', wallNow: 9_000 })).toBe(true);
  expect(readCopies(shelf.storage, { account: 'ada', attempt: 'two' })).toMatchObject([
    { unsaved: true, sources: two.sources, beside: ['typescript'] },
  ]);
});
