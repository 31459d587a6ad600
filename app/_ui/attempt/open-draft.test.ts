import { expect, test } from 'vitest';
import { keepCopy, readCopies, type LocalCopy, type ServerDraft } from './local-copy.ts';
import { openDraft, type Opening } from './open-draft.ts';
import { FakeStorage } from './testing/fake-storage.ts';

const owner = { account: 'ada', attempt: 'one' };
const copy = (changes: Partial<LocalCopy> = {}): LocalCopy => ({
  tab: 'dead',
  base: 3,
  unsaved: true,
  changedAt: 1_000,
  language: 'typescript',
  sources: { typescript: 'typed before the crash' },
  prose: null,
  beside: [],
  ...changes,
});
const server = (revision: number, source = 'saved', tab = 'dead'): ServerDraft => ({
  revision,
  tab,
  savedAt: 5_000,
  content: { language: 'typescript', source, prose: null },
});

function open(copies: readonly LocalCopy[], changes: Partial<Opening> = {}) {
  const storage = new FakeStorage();
  for (const one of copies) keepCopy(storage, owner, one);
  const given = changes.server === undefined ? server(3) : changes.server;
  const work = {
    language: 'typescript' as const,
    sources: { typescript: given?.content.source ?? 'starter', javascript: 'starter' },
    prose: null,
  };
  const opening = { storage, owner, tab: 'new', living: new Set<string>(), work, now: 50, wallNow: 9_000, ...changes };
  const opened = openDraft({ ...opening, server: given });
  return { opened, left: readCopies(storage, owner) };
}

test('without anything in this browser the server’s work is shown, and is clean', () => {
  const { opened } = open([]);
  expect(opened.sources.typescript).toBe('saved');
  expect(opened.sync).toEqual({ kind: 'clean', known: { revision: 3, savedAt: 5_000 } });
  expect(opened).toMatchObject({ recovered: false, heirOf: null });
});

test('what a killed browser had is shown, is saved, and changes hands without ever being in no hands', () => {
  const { opened, left } = open([copy()]);
  expect(opened.sources.typescript).toBe('typed before the crash');
  expect(opened).toMatchObject({ sync: { kind: 'dirty', known: { revision: 3 } }, heirOf: 'dead' });
  expect(left).toMatchObject([{ tab: 'new', unsaved: true, sources: { typescript: 'typed before the crash' } }]);
});

test('where the server has moved on by another hand, this browser’s work is shown and somebody is asked', () => {
  const { opened, left } = open([copy()], { server: server(7, 'by another machine', 'elsewhere') });
  expect(opened.sources.typescript).toBe('typed before the crash');
  expect(opened.sync).toMatchObject({ kind: 'diverged', known: { revision: 3 }, theirs: { revision: 7 } });
  expect(left).toMatchObject([{ tab: 'new', base: 3, unsaved: true }]);
});

test('what a living tab has is left to it', () => {
  const { opened, left } = open([copy({ tab: 'alive' })], { living: new Set(['alive']) });
  expect(opened.recovered).toBe(false);
  expect(left.map(({ tab }) => tab).sort()).toEqual(['alive', 'new']);
});

test('of two dead tabs the older’s work stays in this browser until it is taken or saved', () => {
  const older = copy({ tab: 'older', changedAt: 500, sources: { typescript: 'something else' } });
  const { opened, left } = open([copy(), older]);
  expect(opened.sources.typescript).toBe('typed before the crash');
  expect(left.map(({ tab }) => tab)).toEqual(['new', 'older']);
});

test('the other language’s work comes back from this browser, and an old copy of it does not overrule the server', () => {
  const beside = { typescript: 'saved', javascript: 'also written' };
  expect(open([copy({ unsaved: false, sources: beside })]).opened.sources.javascript).toBe('also written');
  expect(open([copy({ unsaved: false, base: 2, sources: beside })]).opened.sources.javascript).toBe('starter');
});

test('a copy that the server has is tidied up', () => {
  expect(open([copy({ unsaved: false }), copy({ tab: 'same', sources: { typescript: 'saved' } })]).left).toMatchObject([
    { tab: 'new', unsaved: false },
  ]);
});

test('what a crash left unsaved in two languages is to be saved in both, whoever else saved the one', () => {
  const two = copy({ sources: { typescript: 'saved', javascript: 'left for TypeScript' }, beside: ['javascript'] });
  const { opened, left } = open([two]);
  expect(opened).toMatchObject({ sources: two.sources, beside: ['javascript'], sync: { kind: 'dirty' } });
  expect(left).toMatchObject([{ tab: 'new', unsaved: true, beside: ['javascript'], sources: two.sources }]);
});

test('a copy with a second language stays where a newer one is opened instead', () => {
  const two = copy({ tab: 'older', sources: { typescript: 'saved', javascript: 'only here' }, beside: ['javascript'] });
  const { left } = open([two, copy({ changedAt: 2_000 })]);
  expect(left.map(({ tab }) => tab).sort()).toEqual(['new', 'older']);
});
