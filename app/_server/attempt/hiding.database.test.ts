/** What an open attempt from memory hides, asked of every query that returns texts or old work. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { readKataTexts } from '../../../content/read-kata.ts';
import { someAttempt } from '../../../prisma/testing/attempt.ts';
import type { Attempt } from '../../../prisma/generated/client.ts';
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { judgingEvents } from '../event-stream/judging-events.ts';
import { listSubmissions, selectOptionalSubmission } from '../submission/queries.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { saveDraft } from './drafts.ts';
import { end } from './end.ts';
import { attemptEvents, attemptNow, selectAttemptNews } from './events.ts';
import { grant } from './grant.ts';
import { listAttempts, listDrafts, selectOptionalDraft } from './history.ts';
import { selectKataTexts, selectOpenAttempt, selectOptionalAttempt } from './queries.ts';

const session = vi.hoisted((): { actor: unknown } => ({ actor: null }));
vi.mock('../account/session.ts', () => ({
  currentActor: async () => session.actor,
  watchSession: async () => async () => true,
}));

withServerDatabase();

const kata = 'logical-clocks';
const hourAgo = new Date(Date.now() - 3_600_000);
const source = Buffer.from('const remembered = 1;');

interface Past {
  actor: Actor;
  old: Attempt;
  submission: string;
  run: string;
  /** From memory, open. */
  memory: Attempt;
}

/** Somebody who has handed something in before, and has begun again from memory. */
async function beginningAgain(): Promise<Past> {
  const actor = await someActor();
  session.actor = actor;
  const ended = { startedAt: hourAgo, endedAt: hourAgo, end: 'handed_in' as const };
  const old = await someAttempt(database(), actor.id, ended);
  const common = { accountId: actor.id, kata, language: 'typescript', source, createdAt: hourAgo };
  const submission = await database().submission.create({ data: { ...common, attemptId: old.id } });
  const run = await database().run.create({ data: common });
  await database().draft.create({
    data: { attemptId: old.id, revision: 1, tab: randomUUID(), language: 'typescript', source, savedAt: hourAgo },
  });
  const startedAt = new Date();
  const deadlineAt = new Date(Date.now() + 1_200_000);
  const memory = await someAttempt(database(), actor.id, { mode: 'from_memory', startedAt, limitSeconds: 1200, deadlineAt }); // prettier-ignore
  return { actor, old, submission: submission.id, run: run.id, memory };
}

const close = ({ memory }: Past): Promise<unknown> =>
  database().attempt.update({ where: { id: memory.id }, data: { endedAt: new Date(), end: 'handed_in' } });

const statusOf = async (answer: Promise<Response>, request: AbortController): Promise<number> => {
  const { status } = await answer;
  request.abort();
  return status;
};
async function streamStatus(open: (request: Request) => Promise<Response>): Promise<number> {
  const browser = new AbortController();
  return statusOf(open(new Request('http://dojo.test/', { signal: browser.signal })), browser);
}

describe('while an attempt from memory is open', () => {
  it('neither prompt nor hints nor contract nor starter is given, only the signatures', async () => {
    const { actor } = await beginningAgain();
    const { signatures, prompt, hints } = await readKataTexts(kata);
    const texts = await selectKataTexts(actor, kata);
    expect(texts).toEqual({ kind: 'hidden', message: expect.any(String), signatures });
    for (const secret of [prompt, ...hints]) expect(JSON.stringify(texts)).not.toContain(secret.slice(0, 40));
    expect((await selectKataTexts(actor, 'raft-election')).kind).toBe('shown');
    expect((await selectKataTexts(await someActor(), kata)).kind).toBe('shown');
  });

  it('every way to old work leads nowhere', async () => {
    const { actor, old, submission, run } = await beginningAgain();
    expect(await selectOptionalSubmission(actor, submission)).toBeNull();
    expect(await listSubmissions(actor, { limit: 9 })).toEqual([]);
    expect(await listSubmissions(actor, { attempt: old.id, limit: 9 })).toEqual([]);
    expect(await selectOptionalAttempt(actor, old.id)).toBeNull();
    expect((await listAttempts(actor, { limit: 9 })).map(({ id }) => id)).not.toContain(old.id);
    expect(await listDrafts(actor, old.id)).toEqual([]);
    expect(await selectOptionalDraft(actor, old.id, 1)).toBeNull();
    expect(await selectAttemptNews(actor, old.id)).toBeNull();
    expect((await attemptNow(old.id)).status).toBe(404);
    expect(await streamStatus((request) => attemptEvents(old.id, request))).toBe(404);
    expect(await streamStatus((request) => judgingEvents('submission', submission, request))).toBe(404);
    expect(await streamStatus((request) => judgingEvents('run', run, request))).toBe(404);
  });

  it('its own work is there, and so is that of other katas', async () => {
    const { actor, memory } = await beginningAgain();
    const raft = await someAttempt(database(), actor.id, { kata: 'raft-election' });
    const common = { accountId: actor.id, language: 'typescript', source };
    const own = await database().submission.create({ data: { ...common, kata, attemptId: memory.id } });
    const other = await database().submission.create({ data: { ...common, kata: raft.kata, attemptId: raft.id } });
    const run = await database().run.create({ data: { ...common, kata } });
    for (const { id } of [own, other]) expect(await selectOptionalSubmission(actor, id)).toMatchObject({ id });
    expect((await listSubmissions(actor, { limit: 9 })).map(({ id }) => id).sort()).toEqual([own.id, other.id].sort());
    expect((await listAttempts(actor, { limit: 9 })).map(({ id }) => id).sort()).toEqual([memory.id, raft.id].sort());
    expect((await selectOpenAttempt(actor, kata))?.id).toBe(memory.id);
    expect((await attemptNow(memory.id)).status).toBe(200);
    expect(await streamStatus((request) => judgingEvents('run', run.id, request))).toBe(200);
  });

  it('it hides until it has ended, its deadline past or not: time may still be granted', async () => {
    const past = await beginningAgain();
    await database().attempt.update({ where: { id: past.memory.id }, data: { deadlineAt: hourAgo } });
    expect(await selectOptionalSubmission(past.actor, past.submission)).toBeNull();
    expect((await selectKataTexts(past.actor, kata)).kind).toBe('hidden');
  });

  it('an editor that opens with it finds nothing of before', async () => {
    const { actor } = await beginningAgain();
    expect(JSON.stringify(await selectOpenAttempt(actor, kata))).not.toContain('remembered');
  });
});

it('once it has ended, everything is there again', async () => {
  const past = await beginningAgain();
  await close(past);
  const { actor, old, submission, run, memory } = past;
  expect((await selectKataTexts(actor, kata)).kind).toBe('shown');
  expect(await selectOptionalSubmission(actor, submission)).toMatchObject({ source: source.toString() });
  expect(await listSubmissions(actor, { attempt: old.id, limit: 9 })).toHaveLength(1);
  expect((await listAttempts(actor, { limit: 9 })).map(({ id }) => id)).toEqual([memory.id, old.id]);
  expect((await selectOptionalDraft(actor, old.id, 1))?.source).toBe(source.toString());
  expect(await streamStatus((request) => judgingEvents('run', run, request))).toBe(200);
});

describe('an open page is told', () => {
  /** The next message of a stream, parsed. */
  function messagesOf(response: Response): () => Promise<unknown> {
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    return async () => {
      for (;;) {
        const [whole, data] = /event: state\nid: \d+\ndata: (.*)\n\n/.exec(text) ?? [];
        if (whole !== undefined) {
          text = text.slice(text.indexOf(whole) + whole.length);
          return JSON.parse(data!);
        }
        const { value, done } = await reader.read();
        if (done) return 'end';
        text += value;
      }
    };
  }

  it('of another tab’s save, of time granted and of the end, and then no more', async () => {
    const { actor, memory } = await beginningAgain();
    const attempt = memory.id;
    const response = await attemptEvents(attempt, new Request('http://dojo.test/'));
    const next = messagesOf(response);
    expect(await next()).toMatchObject({ state: { kind: 'open' }, draft: null, minutesGranted: [], current: null });
    const tab = randomUUID();
    await saveDraft(actor, { attempt }, { tab, base: 0, language: 'typescript', source: 'x' });
    expect(await next()).toMatchObject({ draft: { revision: 1, tab, savedAt: expect.any(Number) } });
    await grant(await someActor(true), { attempt, minutes: 5 });
    expect(await next()).toMatchObject({
      deadlineAt: memory.deadlineAt!.getTime() + 300_000,
      minutesGranted: [{ minutes: 5, by: 'Somebody' }],
    });
    await end(actor, { attempt, as: 'abandoned' });
    expect(await next()).toMatchObject({ state: { kind: 'ended', end: 'abandoned', endedAt: expect.any(Number) } });
    expect(await next()).toBe('end');
  });

  it('nothing of somebody else’s attempt, nor while signed out, nor of an id that is none', async () => {
    const { memory } = await beginningAgain();
    session.actor = await someActor(true);
    expect(await streamStatus((request) => attemptEvents(memory.id, request))).toBe(404);
    expect((await attemptNow(memory.id)).status).toBe(404);
    expect((await attemptNow('x')).status).toBe(404);
    session.actor = null;
    expect(await streamStatus((request) => attemptEvents(memory.id, request))).toBe(401);
    expect((await attemptNow(memory.id)).status).toBe(401);
  });

  it('what time it is, by which its clock is set', async () => {
    const { memory } = await beginningAgain();
    const before = Date.now();
    const { serverNow } = (await (await attemptNow(memory.id)).json()) as { serverNow: number };
    expect(serverNow).toBeGreaterThanOrEqual(before);
    expect(serverNow).toBeLessThanOrEqual(Date.now());
  });
});
