/** History as its pages ask for it: nobody else's, nothing hidden, nothing twice. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { someAttempt } from '../../../prisma/testing/attempt.ts';
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { selectSurroundings } from '../submission/history.ts';
import { selectOptionalSubmission } from '../submission/queries.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { listHistory } from './history-page.ts';
import { sightOfAttempt, sightOfSubmission } from './history-sight.ts';
import { inOrder, selectOptionalTimeline } from './timeline.ts';
import type { Timeline } from './timeline.ts';

withServerDatabase();

const kata = 'logical-clocks';
const begin = Date.now() - 7_200_000;
const minute = (count: number) => new Date(begin + count * 60_000);
/** Characters instead of lines: what is measured is the caller's. */
const measure = (before: string, after: string) => ({ added: after.length, removed: before.length });

const timed = {
  mode: 'timed' as const,
  startedAt: minute(0),
  limitSeconds: 1200,
  deadlineAt: minute(20),
  endedAt: minute(20),
  end: 'expired' as const,
};

const draft = (
  attemptId: string,
  revision: number,
  at: number,
  source: string,
  language: string | null = 'typescript',
) =>
  database().draft.create({
    data: { attemptId, revision, tab: randomUUID(), language, source: Buffer.from(source), savedAt: minute(at) },
  });

const submit = (actor: Actor, attemptId: string, at: number, verdict?: object) =>
  database().submission.create({
    data: { accountId: actor.id, kata, attemptId, language: 'typescript', source: Buffer.from('x'), createdAt: minute(at), ...(verdict && { verdict, state: 'done' as const }) }, // prettier-ignore
  });

const kinds = (timeline: Timeline | null) => timeline?.events.map(({ kind }) => kind);

describe('the timeline of an attempt', () => {
  it('has all that happened, in order, with the size of each change in its own language', async () => {
    const actor = await someActor();
    const { id } = await someAttempt(database(), actor.id, timed);
    await draft(id, 1, 1, 'aaaa');
    await draft(id, 2, 2, 'bb', 'javascript');
    await draft(id, 5, 3, 'aaaaaa');
    await database().hintUse.create({ data: { attemptId: id, hint: 1, openedAt: minute(4) } });
    await database().grant.create({ data: { attemptId: id, minutes: 5, grantedById: actor.id, grantedAt: minute(5) } });
    await submit(actor, id, 6, { kind: 'failed', violations: [{ invariant: 'a-rule' }] });
    await submit(actor, id, 25, { kind: 'passed' });
    const timeline = await selectOptionalTimeline(actor, id, { measure });
    expect(kinds(timeline)).toEqual(['started', 'draft', 'draft', 'draft', 'hint', 'granted', 'submission', 'deadline', 'submission']); // prettier-ignore
    const drafts = timeline!.events.filter((event) => event.kind === 'draft');
    expect(drafts.map(({ added, removed }) => [added, removed > 6])).toEqual([[4, true], [2, true], [6, false]]); // prettier-ignore
    expect(drafts[2]).toMatchObject({ revision: 5, removed: 4 });
    expect(timeline).toMatchObject({ submissions: 2, hintsOpened: 1, passed: { inTime: false, usedMs: 25 * 60_000 } });
  });

  it('goes on page by page, each moment on one of them', async () => {
    const actor = await someActor();
    const { id } = await someAttempt(database(), actor.id, { ...timed, mode: 'practice', deadlineAt: null });
    for (const revision of [1, 2, 3, 4, 5]) await draft(id, revision, revision, 'x'.repeat(revision));
    await submit(actor, id, 2.5);
    const latest = await selectOptionalTimeline(actor, id, { measure, drafts: 2 });
    expect(latest?.earlier).toEqual(minute(4));
    const middle = await selectOptionalTimeline(actor, id, { measure, drafts: 2, before: latest!.earlier! });
    const first = await selectOptionalTimeline(actor, id, { measure, drafts: 2, before: middle!.earlier! });
    expect(first?.earlier).toBeNull();
    expect(kinds(first)).toEqual(['started', 'draft']);
    expect(kinds(middle)).toEqual(['draft', 'submission', 'draft']);
    // The first of a page is compared with the one that is not on it.
    expect(middle!.events[0]).toMatchObject({ revision: 2, added: 2, removed: 1 });
  });

  it('compares the first draft of practice with the work before it', async () => {
    const actor = await someActor();
    const old = await someAttempt(database(), actor.id, timed);
    await draft(old.id, 1, 1, 'remembered');
    const { id } = await someAttempt(database(), actor.id, { startedAt: minute(30) });
    await draft(id, 1, 31, 'remembered and more');
    const timeline = await selectOptionalTimeline(actor, id, { measure });
    expect(timeline!.events[1]).toMatchObject({ removed: 'remembered'.length });
  });

  it('says that the end followed from what came at the same moment', () => {
    const at = minute(1);
    const events = inOrder([{ kind: 'ended', at, end: 'handed-in' }, { kind: 'hint', at, hint: 1 }, { kind: 'deadline', at }]); // prettier-ignore
    expect(events.map(({ kind }) => kind)).toEqual(['hint', 'deadline', 'ended']);
  });
});

describe('the list of attempts', () => {
  it('goes on where the page before ended, attempts of one millisecond and writings included', async () => {
    const actor = await someActor();
    for (let count = 0; count < 5; count++) await someAttempt(database(), actor.id, { ...timed, startedAt: minute(count < 3 ? 1 : 2) }); // prettier-ignore
    const writing = { accountId: actor.id, kind: 'explanation', kata, text: Buffer.from('{}'), words: 9, complete: true } as const; // prettier-ignore
    await database().writing.create({ data: { ...writing, createdAt: minute(3) } });
    await database().writing.create({ data: { ...writing, createdAt: minute(0) } });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listHistory(actor, { attempts: 2, after });
      seen.push(...page.entries.map((entry) => (entry.kind === 'attempt' ? entry.attempt.id : entry.writing.id)));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  it('begins at the top for what is no place in it', async () => {
    const actor = await someActor();
    await someAttempt(database(), actor.id, timed);
    for (const after of ['', '9'.repeat(400), '12.x', `1.${'-'.repeat(36)}`])
      expect((await listHistory(actor, { after })).entries).toHaveLength(1);
  });

  it('tells what an attempt was written in, by its last draft or submission', async () => {
    const actor = await someActor();
    const { id } = await someAttempt(database(), actor.id, timed);
    await submit(actor, id, 1);
    await draft(id, 1, 2, 'x', 'javascript');
    const [entry] = (await listHistory(actor, {})).entries;
    expect(entry).toMatchObject({ attempt: { language: 'javascript' } });
  });
});

describe('while an attempt from memory is open', () => {
  it('older attempts, submissions, drafts and writings are hidden, by list and by address, and said to be', async () => {
    const actor = await someActor();
    const old = await someAttempt(database(), actor.id, timed);
    const submission = await submit(actor, old.id, 1);
    const writing = { accountId: actor.id, kata, text: Buffer.from('{}'), words: 9, complete: true, createdAt: minute(2) }; // prettier-ignore
    await database().writing.create({ data: { ...writing, kind: 'explanation' } });
    const memory = await someAttempt(database(), actor.id, { mode: 'from_memory', startedAt: minute(40), limitSeconds: 1200, deadlineAt: minute(60) }); // prettier-ignore
    const hidden = { kind: 'hidden', kata, by: memory.id };
    expect(await sightOfAttempt(actor, old.id)).toEqual(hidden);
    expect(await sightOfSubmission(actor, submission.id)).toEqual(hidden);
    expect(await selectOptionalTimeline(actor, old.id, { measure })).toBeNull();
    const page = await listHistory(actor, {});
    expect(page.hidden).toEqual([kata]);
    expect(page.entries).toMatchObject([{ kind: 'attempt', attempt: { id: memory.id } }]);
    expect(await sightOfAttempt(actor, memory.id)).toMatchObject({ kind: 'shown' });

    await database().attempt.update({ where: { id: memory.id }, data: { endedAt: minute(50), end: 'abandoned' } });
    expect(await sightOfAttempt(actor, old.id)).toMatchObject({ kind: 'shown' });
    expect((await listHistory(actor, {})).entries).toHaveLength(3);
  });
});

it('somebody else’s attempts and submissions do not exist', async () => {
  const [owner, stranger] = [await someActor(), await someActor(true)];
  const { id } = await someAttempt(database(), owner.id, timed);
  const submission = await submit(owner, id, 1);
  expect(await sightOfAttempt(stranger, id)).toEqual({ kind: 'unknown' });
  expect(await sightOfSubmission(stranger, submission.id)).toEqual({ kind: 'unknown' });
  expect(await sightOfAttempt(stranger, 'no id')).toEqual({ kind: 'unknown' });
  expect(await sightOfSubmission(stranger, 'no id')).toEqual({ kind: 'unknown' });
  expect(await selectOptionalTimeline(stranger, id, { measure })).toBeNull();
  expect((await listHistory(stranger, {})).entries).toEqual([]);
});

it('beside a submission stand the one before it and the hints that had been opened by then', async () => {
  const actor = await someActor();
  const { id } = await someAttempt(database(), actor.id, timed);
  const first = await submit(actor, id, 1);
  const second = await submit(actor, id, 5);
  const third = await submit(actor, id, 9);
  for (const [hint, at] of [[1, 4], [2, 6]] as const) await database().hintUse.create({ data: { attemptId: id, hint, openedAt: minute(at) } }); // prettier-ignore
  const around = await selectSurroundings(actor, (await selectOptionalSubmission(actor, second.id))!);
  expect(around).toMatchObject({ previous: first.id, hintsBefore: 1, limitMs: 1_200_000 });
  expect(around.others.map((row) => row.id)).toEqual([third.id, first.id]);
});
