import { expect, test } from 'vitest';
import { createDraftKeeper } from './draft-keeper.ts';
import type { DraftContent, DraftSync } from './draft-sync.ts';
import type { SaveAnswer } from './save-draft.ts';

/** A keeper with a clock that only moves when told to, a network that answers when told to, and a storage that remembers. */
function bench(initial: DraftSync = { kind: 'clean', known: { revision: 0, savedAt: null } }) {
  let nowMs = 0;
  let timer: { at: number; work: () => void } | null = null;
  let text = '';
  /** Written in another language, and left unsaved. */
  let beside: string | null = null;
  let storageWorks = true;
  const sent: { source: string; base: number; answer: (answer: SaveAnswer) => void }[] = [];
  const copies: { source: string; base: number; unsaved: boolean }[] = [];
  const content = (): DraftContent =>
    beside === null
      ? { language: 'typescript', source: text, prose: null }
      : { language: 'javascript', source: beside, prose: null };
  const keeper = createDraftKeeper(initial, {
    tabs: ['mine', 'before the crash'],
    read: content,
    saved({ language }) {
      if (language === 'javascript') beside = null;
      return language === 'javascript';
    },
    send: ({ source }, base) => new Promise((answer) => sent.push({ source, base, answer })),
    keep: (base, unsaved) => storageWorks && copies.push({ source: text, base, unsaved }) > 0,
    now: () => nowMs,
    after(ms, work) {
      const mine = (timer = { at: nowMs + ms, work });
      return () => {
        if (timer === mine) timer = null;
      };
    },
  });
  return {
    keeper,
    sent,
    copies,
    type(source: string) {
      text = source;
      keeper.changed();
    },
    pass(ms: number) {
      const until = nowMs + ms;
      while (timer && timer.at <= until) {
        const due: { at: number; work: () => void } = timer;
        timer = null;
        nowMs = Math.max(nowMs, due.at);
        due.work();
      }
      nowMs = until;
    },
    async answer(answer: SaveAnswer) {
      sent.at(-1)!.answer(answer);
      await Promise.resolve();
      await Promise.resolve();
    },
    leaveBeside: (source: string) => void (beside = source),
    breakStorage: () => void (storageWorks = false),
  };
}
const saved = (revision: number): SaveAnswer => ({ kind: 'saved', revision, savedAt: revision });
const theirs = (source: string, tab = 'another') => ({
  kind: 'diverged' as const,
  theirs: { tab, revision: 9, savedAt: 9, content: { language: 'typescript' as const, source, prose: null } },
});

test('every change is kept in the browser at once and sent after a pause, from the revision before', async () => {
  const { keeper, sent, copies, type, pass, answer } = bench();
  type('a');
  type('ab');
  expect(copies).toMatchObject([
    { source: 'a', unsaved: true },
    { source: 'ab', unsaved: true },
  ]);
  pass(1_999);
  expect(sent).toMatchObject([{ source: 'ab', base: 0 }]);
  await answer(saved(1));
  expect(keeper.current().sync).toMatchObject({ kind: 'saved', known: { revision: 1 } });
  expect(copies.at(-1)).toEqual({ source: 'ab', base: 1, unsaved: false });
  type('abc');
  pass(2_000);
  expect(sent[1]).toMatchObject({ source: 'abc', base: 1 });
});

test('what is typed while a save is on its way goes with the next, and never two at once', async () => {
  const { sent, type, pass, answer } = bench();
  type('a');
  pass(1_000);
  type('ab');
  pass(60_000);
  expect(sent).toHaveLength(1);
  await answer(saved(1));
  pass(2_000);
  expect(sent.map(({ source }) => source)).toEqual(['a', 'ab']);
});

test('without a way to the server it stays in the browser, and goes once there is one', async () => {
  const { keeper, sent, copies, type, pass, answer } = bench();
  type('a');
  pass(1_000);
  await answer({ kind: 'failed', trouble: { kind: 'unreachable' } });
  expect(keeper.current().sync).toMatchObject({ kind: 'offline' });
  expect(copies.at(-1)).toMatchObject({ source: 'a', unsaved: true });
  keeper.tryNow();
  pass(0);
  expect(sent).toHaveLength(2);
  await answer(saved(1));
  expect(keeper.current().sync).toMatchObject({ kind: 'saved' });
});

test('flushing saves at once, and what is on its way is waited for first', async () => {
  const { keeper, sent, type, pass, answer } = bench();
  type('a');
  pass(1_000);
  type('ab');
  const flushed = keeper.flush();
  await answer(saved(1));
  await Promise.resolve();
  expect(sent.map(({ source }) => source)).toEqual(['a', 'ab']);
  await answer(saved(2));
  expect(await flushed).toMatchObject({ kind: 'saved', known: { revision: 2 } });
  expect(await keeper.flush()).toBe(keeper.current().sync);
});

test('what two tabs have changed alike is no conflict', async () => {
  const { keeper, type, pass, answer } = bench();
  type('same');
  pass(1_000);
  await answer(theirs('same'));
  expect(keeper.current().sync).toMatchObject({ kind: 'clean', known: { revision: 9 } });
});

test('a merge is saved over what the other tab had', async () => {
  const { keeper, sent, type, pass, answer } = bench();
  type('mine');
  pass(1_000);
  await answer(theirs('other'));
  pass(60_000);
  expect(sent).toHaveLength(1);
  type('merged');
  keeper.settle({ revision: 9, savedAt: 9 });
  pass(0);
  expect(sent[1]).toMatchObject({ source: 'merged', base: 9 });
});

test('work that was recovered after a crash is saved without a keystroke', () => {
  const { sent, pass } = bench({
    kind: 'dirty',
    known: { revision: 3, savedAt: 3 },
    unsaved: { firstAt: 0, lastAt: 0 },
  });
  pass(2_000);
  expect(sent).toMatchObject([{ base: 3 }]);
});

test('a browser that keeps nothing is said so', () => {
  const { keeper, type, breakStorage } = bench();
  breakStorage();
  type('a');
  expect(keeper.current().inBrowser).toBe(false);
});

test('nothing happens any more after the end', () => {
  const { keeper, sent, type, pass } = bench();
  type('a');
  keeper.stop();
  pass(60_000);
  expect(sent).toEqual([]);
});

test('a save whose answer was lost is no other tab: what was typed since goes on from it', async () => {
  const { keeper, sent, type, pass, answer } = bench();
  type('a');
  pass(10_000);
  await answer({ kind: 'failed', trouble: { kind: 'unreachable' } });
  type('ab');
  pass(60_000);
  expect(sent.at(-1)).toMatchObject({ source: 'ab', base: 0 });
  await answer(theirs('a', 'mine'));
  expect(keeper.current().sync.kind).not.toBe('diverged');
  pass(60_000);
  expect(sent.at(-1)).toMatchObject({ source: 'ab', base: 9 });
  await answer(saved(10));
  expect(keeper.current().sync).toMatchObject({ kind: 'saved' });
});

test('what a dead editor sent as its page closed is no other tab’s work for the one that goes on from it', async () => {
  const { keeper, sent, type, pass, answer } = bench();
  type('begun, reloaded, and gone on');
  pass(2_000);
  await answer(theirs('begun', 'before the crash'));
  expect(keeper.current().sync.kind).not.toBe('diverged');
  pass(2_000);
  expect(sent.at(-1)).toMatchObject({ source: 'begun, reloaded, and gone on', base: 9 });
  await answer(theirs('of somebody else', 'another'));
  expect(keeper.current().sync.kind).toBe('diverged');
});

test('what was left unsaved in another language is saved first, and nothing is called saved before both are', async () => {
  const { keeper, sent, leaveBeside, type, pass, answer } = bench();
  leaveBeside('in the other language');
  type('here');
  pass(1_000);
  await answer(saved(1));
  expect(keeper.current().sync).toMatchObject({ kind: 'dirty', known: { revision: 1 } });
  pass(0);
  await answer(saved(2));
  expect(sent.map(({ source, base }) => [source, base])).toEqual([
    ['in the other language', 0],
    ['here', 1],
  ]);
  expect(keeper.current().sync).toMatchObject({ kind: 'saved', known: { revision: 2 } });
});

test('a flush ends once both languages are saved', async () => {
  const { keeper, sent, leaveBeside, type, answer } = bench();
  leaveBeside('in the other language');
  type('here');
  const flushed = keeper.flush();
  await answer(saved(1));
  expect(sent).toHaveLength(2);
  await answer(saved(2));
  expect(await flushed).toMatchObject({ kind: 'saved', known: { revision: 2 } });
});

test('where the other language turns out to be saved by another tab, this one is still saved', async () => {
  const { keeper, sent, leaveBeside, type, pass, answer } = bench();
  leaveBeside('the same');
  type('here');
  pass(1_000);
  const { theirs: other } = theirs('the same');
  await answer({ kind: 'diverged', theirs: { ...other, content: { ...other.content, language: 'javascript' } } });
  pass(0);
  expect(sent.at(-1)).toMatchObject({ source: 'here', base: 9 });
  await answer(saved(10));
  expect(keeper.current().sync).toMatchObject({ kind: 'saved', known: { revision: 10 } });
});
