import { expect, test } from 'vitest';
import {
  dropCopy,
  keepCopy,
  otherSources,
  readCopies,
  recover,
  sameContent,
  savedElsewhere,
  sweepCopies,
  type DraftStorage,
  type LocalCopy,
  type ServerDraft,
} from './local-copy.ts';
import { FakeStorage } from './testing/fake-storage.ts';

const owner = { account: 'ada', attempt: 'one' };

const copy = (changes: Partial<LocalCopy> = {}): LocalCopy => ({
  tab: 'a',
  base: 3,
  unsaved: true,
  changedAt: 1_000,
  language: 'typescript',
  sources: { typescript: 'mine' },
  prose: null,
  beside: [],
  ...changes,
});
const server = (revision: number, source: string, tab = 'z'): ServerDraft => ({
  revision,
  tab,
  savedAt: 5_000,
  content: { language: 'typescript', source, prose: null },
});

test('what a tab keeps is there after it is gone, newest first, and only its own account and attempt see it', () => {
  const storage = new FakeStorage();
  keepCopy(storage, owner, copy());
  keepCopy(storage, owner, copy({ tab: 'b', changedAt: 2_000 }));
  expect(readCopies(storage, owner).map(({ tab }) => tab)).toEqual(['b', 'a']);
  expect(readCopies(storage, { ...owner, account: 'bob' })).toEqual([]);
  expect(readCopies(storage, { ...owner, attempt: 'two' })).toEqual([]);
  dropCopy(storage, owner, 'b');
  expect(readCopies(storage, owner).map(({ tab }) => tab)).toEqual(['a']);
});

test('a storage that refuses, or holds rubbish, is said and passed over', () => {
  const storage = new FakeStorage();
  for (const rubbish of ['', 'null', '{', '{"tab":1}', '[]', JSON.stringify({ ...copy(), base: -1 })])
    storage.setItem(`quorum-dojo/draft/ada/one/${rubbish.length}`, rubbish);
  expect(readCopies(storage, owner)).toEqual([]);
  const refuse = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const full: DraftStorage = { length: 1, key: refuse, getItem: refuse, setItem: refuse, removeItem: refuse };
  expect(keepCopy(full, owner, copy())).toBe(false);
  expect(readCopies(full, owner)).toEqual([]);
  sweepCopies(full, owner);
});

test('with nothing unsaved here, the server’s draft is shown', () => {
  expect(recover(null, [])).toEqual({ kind: 'server' });
  expect(recover(server(4, 'theirs'), [copy({ unsaved: false })])).toEqual({ kind: 'server' });
});

test('what a killed browser had typed since its last save is restored', () => {
  const lost = copy({ base: 4 });
  expect(recover(server(4, 'older'), [lost])).toEqual({ kind: 'copy', copy: lost });
  expect(recover(null, [copy({ base: 0 })])).toMatchObject({ kind: 'copy' });
});

test('a save that arrived, but whose answer did not, is no change by somebody else', () => {
  const lost = copy({ base: 3, tab: 'a' });
  expect(recover(server(4, 'halfway', 'a'), [lost])).toEqual({ kind: 'copy', copy: lost });
  expect(recover(server(4, 'mine', 'a'), [lost])).toEqual({ kind: 'server' });
});

test('where both have changed, both are kept and somebody is asked', () => {
  const theirs = server(4, 'theirs', 'z');
  expect(recover(theirs, [copy({ base: 3 })])).toEqual({ kind: 'both', copy: copy({ base: 3 }), theirs });
});

test('both having changed to the same is no difference', () => {
  expect(recover(server(4, 'mine', 'z'), [copy({ base: 3 })])).toEqual({ kind: 'server' });
});

test('a database that was restored to an earlier day loses nothing that this browser has', () => {
  expect(recover(server(2, 'older'), [copy({ base: 9 })])).toMatchObject({ kind: 'copy' });
});

test('of several dead tabs the newest comes first', () => {
  const copies = [copy({ tab: 'b', base: 4, changedAt: 2_000, sources: { typescript: 'newer' } }), copy({ base: 4 })];
  expect(recover(server(4, 'theirs'), copies)).toMatchObject({ kind: 'copy', copy: { tab: 'b' } });
});

test('what was written in the other language comes back, too', () => {
  const older = copy({ sources: { typescript: 'old', javascript: 'kept' } });
  expect(otherSources([copy({ sources: { typescript: 'new' } }), older])).toEqual({
    typescript: 'new',
    javascript: 'kept',
  });
});

test('prose is compared by what it says', () => {
  const content = (prose: Record<string, string> | null) => ({ language: 'typescript' as const, source: '', prose });
  expect(sameContent(content(null), content({ argument: '' }))).toBe(true);
  expect(sameContent(content({ a: '1', b: '2' }), content({ b: '2', a: '1' }))).toBe(true);
  expect(sameContent(content({ argument: 'x' }), content({ argument: 'y' }))).toBe(false);
});

test('copies of other attempts go once the server has them; what it never got stays, however old', () => {
  const storage = new FakeStorage();
  keepCopy(storage, { account: 'ada', attempt: 'saved' }, copy({ unsaved: false }));
  keepCopy(storage, { account: 'ada', attempt: 'unsaved' }, copy({ changedAt: 0 }));
  keepCopy(storage, owner, copy({ unsaved: false }));
  storage.setItem('quorum-dojo/draft/ada/unsaved/of-a-later-version', '{"shape":2}');
  storage.setItem('quorum-dojo/theme', 'dark');
  sweepCopies(storage, owner);
  expect([...storage.entries.keys()]).toEqual([
    'quorum-dojo/draft/ada/unsaved/a',
    'quorum-dojo/draft/ada/one/a',
    'quorum-dojo/draft/ada/unsaved/of-a-later-version',
    'quorum-dojo/theme',
  ]);
});

test('copies of a text outside an attempt are apart from those of attempts, which are swept without them', () => {
  const storage = new FakeStorage();
  const sentence = { account: 'ada', leisure: { kind: 'explanation', kata: 'raft-election' } } as const;
  const again = { account: 'ada', leisure: { kind: 'again', writing: 'w1' } } as const;
  keepCopy(storage, sentence, copy());
  keepCopy(storage, again, copy({ tab: 'b', unsaved: false }));
  expect(readCopies(storage, sentence).map(({ tab }) => tab)).toEqual(['a']);
  expect(readCopies(storage, owner)).toEqual([]);
  sweepCopies(storage, owner);
  expect(readCopies(storage, again)).toHaveLength(1);
  sweepCopies(storage, sentence);
  expect(readCopies(storage, again)).toEqual([]);
  expect(readCopies(storage, sentence)).toHaveLength(1);
});

test('what another tab of this browser has saved of the same work is heard, and nothing else', () => {
  const sentence = { account: 'ada', leisure: { kind: 'explanation', kata: 'raft-election' } } as const;
  const hear = (of: typeof owner | typeof sentence, changes: Partial<LocalCopy>) => {
    const storage = new FakeStorage();
    keepCopy(storage, of, copy(changes));
    return savedElsewhere(sentence, { key: storage.key(0), storageArea: storage as unknown as Storage });
  };
  expect(hear(sentence, { base: 4, unsaved: false })).toEqual({ revision: 4, tab: 'a' });
  expect(hear(sentence, { base: 4, unsaved: true })).toBeNull();
  expect(hear(owner, { base: 4, unsaved: false })).toBeNull();
  expect(savedElsewhere(sentence, { key: null, storageArea: null })).toBeNull();
});

test('a copy from before copies named a second language is read as one without', () => {
  const storage = new FakeStorage();
  const { beside: _none, ...old } = copy();
  storage.setItem('quorum-dojo/draft/ada/one/a', JSON.stringify(old));
  expect(readCopies(storage, owner)).toEqual([copy()]);
});
