/** Drafts of what is written outside an attempt, on a database of their own. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { draftSchema, leisureName, type LeisureText, type Prose } from '../../../grader/contract/draft.ts';
import type { Actor } from '../account/actor.ts';
import { saveDraft } from '../attempt/drafts.ts';
import { database } from '../database.ts';
import { limits } from '../limit/limits.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { selectExplanationPage } from './explanation-page.ts';
import { handInExplanation, handInRevision } from './hand-in-again.ts';
import { saveLeisureDraft, selectOptionalLeisureDraft } from './leisure-drafts.ts';
import { answerLeisureDraft, answerLeisureSave } from './leisure-request.ts';
import { recordSelfAssessment } from './record-review.ts';

withServerDatabase();

const kata = 'raft-election';
const first: LeisureText = { kind: 'explanation', kata };
const sentence = 'A leader needs a majority, majorities share a node, and no node votes twice in a term.';
const again = 'Any two majorities share a node, and each node’s one vote per term is on disk before it is sent.';

const save = (actor: Actor, text: LeisureText, given: string | Prose, base = 0, tab: string = randomUUID()) =>
  saveLeisureDraft(actor, text, { tab, base, prose: typeof given === 'string' ? { sentence: given } : given });
const kept = async (actor: Actor, text: LeisureText) => (await selectOptionalLeisureDraft(actor, text))?.prose ?? null;

/** Somebody whose explanation was handed in and fell short; and the text that answers that. */
async function returned(actor: Actor): Promise<LeisureText> {
  const outcome = await handInExplanation(actor, { kata, sentence });
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  const marks = { 'one-vote': 'met', durable: 'missing', majority: 'met' };
  expect(await recordSelfAssessment(actor, { writing: outcome.id, marks })).toMatchObject({ outcome: 'returned' });
  return { kind: 'again', writing: outcome.id };
}

describe('a text that is written at leisure', () => {
  it('is saved revision by revision in one row, and is found again wherever its writer goes on', async () => {
    const actor = await someActor();
    expect(await kept(actor, first)).toBeNull();
    const tab = randomUUID();
    expect(await save(actor, first, 'A leader', 0, tab)).toEqual({
      kind: 'saved',
      attempt: null,
      revision: 1,
      savedAt: expect.any(Number),
    });
    expect(await save(actor, first, 'A leader needs', 1, tab)).toMatchObject({ kind: 'saved', revision: 2 });
    expect(await selectOptionalLeisureDraft(actor, first)).toEqual({
      revision: 2,
      tab,
      language: null,
      source: '',
      prose: { sentence: 'A leader needs' },
      savedAt: expect.any(Number),
    });
    expect(await database().leisureDraft.count({ where: { accountId: actor.id } })).toBe(1);
    expect(await kept(actor, { kind: 'explanation', kata: 'logical-clocks' })).toBeNull();
  });

  it('saved from an older base is answered with what is newer, and nothing is written', async () => {
    const actor = await someActor();
    const theirs = randomUUID();
    await save(actor, first, 'theirs', 0, theirs);
    expect(await save(actor, first, 'mine')).toMatchObject({
      kind: 'diverged',
      theirs: { revision: 1, tab: theirs, prose: { sentence: 'theirs' } },
    });
    expect(await kept(actor, first)).toEqual({ sentence: 'theirs' });
    expect(await save(actor, first, 'both', 1)).toMatchObject({ kind: 'saved', revision: 2 });
  });

  it('saved twice because an answer was lost, or alike by two tabs, is saved once', async () => {
    const actor = await someActor();
    const one = await save(actor, first, 'once');
    expect(await save(actor, first, 'once')).toEqual(one);
  });

  it('saved by ten tabs at once has one winner', async () => {
    const actor = await someActor();
    const kinds = await Promise.all(Array.from({ length: 10 }, (_, index) => save(actor, first, `tab ${index}`)));
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual([...Array<string>(9).fill('diverged'), 'saved']);
  });

  it('keeps what no field of a form should hold, 100 kB of it, and refuses what is larger than a draft', async () => {
    const actor = await someActor();
    const hostile = { sentence: `<script>\u0000\u202E\r\n${'é'.repeat(50_000)}` };
    expect(await save(actor, first, hostile)).toMatchObject({ kind: 'saved' });
    expect(await kept(actor, first)).toEqual(hostile);
    expect(await save(actor, first, 'é'.repeat(150_000), 1)).toMatchObject({ kind: 'refused', because: 'too-large' });
    expect(await kept(actor, first)).toEqual(hostile);
    // What is too long for a sentence is refused where it is handed in, and the draft is still there.
    expect(await handInExplanation(actor, { kata, ...hostile, revision: 1 })).toEqual({
      kind: 'refused',
      message: 'This is far more than a sentence.',
    });
    expect(await kept(actor, first)).toEqual(hostile);
  });

  it('is its writer’s alone', async () => {
    const [actor, other] = [await someActor(), await someActor()];
    const text = await returned(actor);
    await save(actor, text, 'mine');
    expect(await kept(other, text)).toBeNull();
    expect(await save(other, text, 'theirs')).toMatchObject({ kind: 'refused', because: 'unknown' });
    await save(other, first, 'theirs');
    expect(await kept(actor, text)).toEqual({ sentence: 'mine' });
    expect(await kept(other, first)).toEqual({ sentence: 'theirs' });
  });

  it('is of something that there is', async () => {
    const actor = await someActor();
    for (const text of [
      { kind: 'explanation', kata: '../x' },
      { kind: 'again', writing: randomUUID() },
    ] as const)
      expect(await save(actor, text, 'x')).toMatchObject({ kind: 'refused', because: 'unknown' });
    expect(await database().leisureDraft.count({ where: { accountId: actor.id } })).toBe(0);
  });

  it('shares the limit of all drafts', async () => {
    const actor = await someActor();
    for (let index = 0; index < 600; index += 1) await limits.drafts.take(actor.id);
    expect(await save(actor, first, 'x')).toMatchObject({ kind: 'refused', because: 'too-often' });
  });
});

describe('handing it in', () => {
  it('takes the draft away, and no tab that is late brings it back', async () => {
    const actor = await someActor();
    await save(actor, first, sentence);
    expect(await handInExplanation(actor, { kata, sentence, revision: 1 })).toMatchObject({ kind: 'accepted' });
    expect(await kept(actor, first)).toBeNull();
    expect(await save(actor, first, 'late', 1)).toEqual({ kind: 'ended', end: null, endedAt: null, current: null });
    expect(await database().leisureDraft.count({ where: { accountId: actor.id } })).toBe(0);
  });

  it('is refused where another machine has saved since, so that nothing goes unseen', async () => {
    const actor = await someActor();
    const text = await returned(actor);
    await save(actor, text, again);
    await save(actor, text, `${again} And more, on another machine`, 1);
    const stale = { prose: { sentence: again }, revision: 1 };
    const { writing } = text as Extract<LeisureText, { kind: 'again' }>;
    expect(await handInRevision(actor, { writing, ...stale })).toEqual({
      kind: 'refused',
      message: 'This was changed elsewhere since. Look at what is newer, and hand in again.',
    });
    expect(await kept(actor, text)).toEqual({ sentence: `${again} And more, on another machine` });
    expect(await handInRevision(actor, { writing, ...stale, revision: 2 })).toMatchObject({ kind: 'accepted' });
    expect(await kept(actor, text)).toBeNull();
    expect(await save(actor, text, 'late', 2)).toMatchObject({ kind: 'ended' });
  });

  it('is what makes a text of a return: neither one that waits nor the first of its kind has another draft', async () => {
    const actor = await someActor();
    const handedIn = await handInExplanation(actor, { kata, sentence });
    const waiting = { kind: 'again', writing: handedIn.kind === 'accepted' ? handedIn.id : '' } as const;
    expect(await save(actor, waiting, 'too early')).toMatchObject({ kind: 'ended' });
    expect(await save(actor, first, 'a second first')).toMatchObject({ kind: 'ended' });
  });

  it('that does not hold keeps the draft', async () => {
    const actor = await someActor();
    await save(actor, first, 'Two. Sentences.');
    expect(await handInExplanation(actor, { kata, sentence: 'Two. Sentences.', revision: 1 })).toMatchObject({
      kind: 'incomplete',
    });
    expect(await kept(actor, first)).toEqual({ sentence: 'Two. Sentences.' });
  });
});

it('while an attempt from memory of its kata is open, nothing of it is sent, and what is saved is refused and said', async () => {
  const actor = await someActor();
  await save(actor, first, 'what I knew before');
  const memory = { accountId: actor.id, kata, number: 1, mode: 'from_memory', startedAt: new Date(), contentHash: '' } as const; // prettier-ignore
  const { id } = await database().attempt.create({ data: memory });
  expect(await kept(actor, first)).toBeNull();
  expect(await selectExplanationPage(actor, kata)).toEqual({
    writings: [],
    now: { kind: 'closed', message: 'Hidden while your attempt from memory is open.' },
  });
  const late = await save(actor, first, 'typed in a tab that was open');
  expect(late).toMatchObject({ kind: 'refused', because: 'hidden', message: expect.stringContaining('from memory') });
  expect(JSON.stringify(late)).not.toContain('what I knew before');
  // Of other katas there is nothing to hide.
  expect(await save(actor, { kind: 'explanation', kata: 'logical-clocks' }, 'x')).toMatchObject({ kind: 'saved' });
  await database().attempt.update({ where: { id }, data: { endedAt: new Date(), end: 'abandoned' } });
  expect(await kept(actor, first)).toEqual({ sentence: 'what I knew before' });
});

it('the page of an explanation opens with the draft of the text that comes next, and with none while one waits', async () => {
  const actor = await someActor();
  await save(actor, first, 'A leader');
  expect((await selectExplanationPage(actor, kata)).now).toMatchObject({
    kind: 'open',
    text: first,
    draft: { prose: { sentence: 'A leader' } },
  });
  await database().leisureDraft.deleteMany({ where: { accountId: actor.id } });
  const text = await returned(actor);
  expect((await selectExplanationPage(actor, kata)).now).toEqual({ kind: 'open', text, draft: null });
  await save(actor, text, again);
  expect((await selectExplanationPage(actor, kata)).now).toMatchObject({ draft: { prose: { sentence: again } } });
  await handInExplanation(actor, { kata, sentence: again, revision: 1 });
  expect((await selectExplanationPage(actor, kata)).now).toMatchObject({
    kind: 'closed',
    message: expect.stringContaining('waiting'),
  });
});

it('a draft at leisure is none of an attempt’s', async () => {
  const actor = await someActor();
  await save(actor, first, 'at leisure');
  const begun = { kata, tab: randomUUID(), base: 0, language: 'typescript', source: 'code' };
  expect(await saveDraft(actor, { kata }, begun)).toMatchObject({ kind: 'saved', revision: 1 });
  expect(await kept(actor, first)).toEqual({ sentence: 'at leisure' });
});

describe('over HTTP', () => {
  const json = { 'content-type': 'application/json' };
  const put = async (
    actor: Actor | null,
    address: string,
    body: unknown,
    headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
  ): Promise<{ status: number; kind: string }> => {
    // prettier-ignore
    const [kind, of] = address.split('/') as [string, string];
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const url = `http://dojo.test/api/drafts/leisure/${address}`;
    const request = new Request(url, { method: 'PUT', headers: { ...json, ...headers }, body: text });
    const response = await answerLeisureSave(async () => actor, { kind, of }, request);
    return { status: response.status, ...((await response.json()) as { kind: string }) };
  };
  const get = (actor: Actor | null, text: LeisureText) => {
    const [kind, of] = leisureName(text).split('/') as [string, string];
    return answerLeisureDraft(async () => actor, { kind, of });
  };
  const draft = (text: string, base = 0) => ({ tab: randomUUID(), base, prose: { sentence: text } });

  it('it is saved, has diverged, is too large, or has come too late', async () => {
    const actor = await someActor();
    const address = leisureName(first);
    expect(await put(actor, address, draft('a'))).toMatchObject({ status: 200, kind: 'saved' });
    expect(await put(actor, address, draft('b'))).toMatchObject({ status: 409, kind: 'diverged' });
    expect(await put(actor, address, draft('b'.repeat(300_000), 1))).toMatchObject({ status: 413 });
    expect(await put(actor, address, 'x'.repeat(5_000_000))).toMatchObject({ status: 413 });
    await handInExplanation(actor, { kata, sentence, revision: 1 });
    expect(await put(actor, address, draft('b', 1))).toMatchObject({ status: 410, kind: 'ended' });
  });

  it('what is no draft and what is of nothing are refused', async () => {
    const actor = await someActor();
    for (const body of ['', 'null', '{', { ...draft('x'), prose: null }, { ...draft('x'), prose: { a: { b: 1 } } }])
      expect(await put(actor, leisureName(first), body)).toMatchObject({ status: 400, kind: 'refused' });
    for (const address of ['explanation/nothing', 'again/no-uuid', `again/${randomUUID()}`, 'other/raft-election'])
      expect(await put(actor, address, draft('x')), address).toMatchObject({ status: 404, kind: 'refused' });
  });

  it('it is for those who are signed in, from this site’s own pages', async () => {
    const actor = await someActor();
    const address = leisureName(first);
    expect(await put(null, address, draft('x'))).toMatchObject({ status: 401 });
    expect(await put(actor, address, draft('x'), { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 });
    expect(await put(actor, address, draft('x'), {})).toMatchObject({ status: 403 });
    expect((await get(null, first)).status).toBe(401);
  });

  it('an editor that did not write it gets the newest revision, and nobody else does', async () => {
    const actor = await someActor();
    await save(actor, first, 'newest');
    const answer = await get(actor, first);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(draftSchema.parse(await answer.json())).toMatchObject({ revision: 1, prose: { sentence: 'newest' } });
    expect((await get(await someActor(), first)).status).toBe(404);
  });
});
