import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { someAttempt } from '../../../prisma/testing/attempt.ts';
import type { Attempt } from '../../../prisma/generated/client.ts';
import type { Actor } from '../account/actor.ts';
import { withClock } from '../clock.ts';
import { database, databaseUrl } from '../database.ts';
import { limits } from '../limit/limits.ts';
import { handIn } from '../submission/hand-in.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { answerDraftSave } from './draft-request.ts';
import { saveDraft } from './drafts.ts';
import type { SaveOutcome } from './drafts.ts';
import { listDrafts, selectOptionalDraft } from './history.ts';
import { selectOpenAttempt } from './queries.ts';

withServerDatabase();

const startedAt = new Date('2026-03-01T10:00:00Z');
const at = (seconds: number): Date => new Date(startedAt.getTime() + seconds * 1000);
const tab = randomUUID();
const content = (source: string, over: object = {}) => ({ tab, base: 0, language: 'typescript', source, ...over });

async function sitting(over: object = {}): Promise<{ actor: Actor; attempt: Attempt }> {
  const actor = await someActor();
  return { actor, attempt: await someAttempt(database(), actor.id, { startedAt, ...over }) };
}

const revisionOf = (outcome: SaveOutcome): number => (outcome.kind === 'saved' ? outcome.revision : NaN);

describe('ten tabs that save at once', () => {
  it('have one winner per revision, and every text of every tab is kept', async () => {
    const { actor, attempt } = await sitting();
    const waiting = new Map(Array.from({ length: 10 }, (_, index) => [randomUUID() as string, `tab ${index}`]));
    let base = 0;
    for (let round = 0; waiting.size > 0; round += 1) {
      const saves = [...waiting].map(async ([id, source]) => {
        const outcome = await saveDraft(actor, { attempt: attempt.id }, content(source, { tab: id, base }));
        return { id, outcome };
      });
      const outcomes = await Promise.all(saves);
      const winners = outcomes.filter(({ outcome }) => outcome.kind === 'saved');
      expect(winners).toHaveLength(1);
      expect(revisionOf(winners[0]!.outcome)).toBe(round + 1);
      for (const { id, outcome } of outcomes)
        if (outcome.kind !== 'saved')
          expect(outcome).toMatchObject({ kind: 'diverged', theirs: { tab: winners[0]!.id, revision: round + 1 } });
        else expect(id).toBe(winners[0]!.id);
      waiting.delete(winners[0]!.id);
      base = round + 1;
    }
    const kept = await database().draft.findMany({ where: { attemptId: attempt.id }, orderBy: { revision: 'asc' } });
    expect(kept.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(kept.map(({ source }) => Buffer.from(source).toString())).size).toBe(10);
  });
});

describe('a save', () => {
  it('said again, because its answer was lost, is one save', async () => {
    const { actor, attempt } = await sitting();
    const save = () => saveDraft(actor, { attempt: attempt.id }, content('once'));
    const [one, two] = [await save(), await save()];
    expect(one).toMatchObject({ kind: 'saved', revision: 1 });
    expect(two).toEqual(one);
    expect(await listDrafts(actor, attempt.id)).toHaveLength(1);
  });

  it('of the same text by two tabs is no conflict', async () => {
    const { actor, attempt } = await sitting();
    await saveDraft(actor, { attempt: attempt.id }, content('same'));
    const other = content('same', { tab: randomUUID() });
    expect(await saveDraft(actor, { attempt: attempt.id }, other)).toMatchObject({ kind: 'saved', revision: 1 });
  });

  it('from a base that is not the highest answers with the whole of what is there', async () => {
    const { actor, attempt } = await sitting();
    const theirs = { source: 'theirs', prose: { argument: 'why' }, tab: randomUUID() };
    await saveDraft(actor, { attempt: attempt.id }, content('', theirs));
    expect(await saveDraft(actor, { attempt: attempt.id }, content('mine'))).toEqual({
      kind: 'diverged',
      attempt: attempt.id,
      theirs: { ...theirs, revision: 1, language: 'typescript', savedAt: expect.any(Number) },
    });
    const merged = content('mine and theirs', { base: 1 });
    expect(await saveDraft(actor, { attempt: attempt.id }, merged)).toMatchObject({ kind: 'saved', revision: 2 });
    expect((await selectOptionalDraft(actor, attempt.id, 1))?.source).toBe('theirs');
  });

  it('by one tab that types on replaces the revision before, and the timeline keeps one for each half minute', async () => {
    const { actor, attempt } = await sitting();
    let base = 0;
    const save = async (seconds: number, source: string): Promise<void> => {
      base = revisionOf(await withClock(at(seconds), () => saveDraft(actor, { attempt: attempt.id }, content(source, { base })))); // prettier-ignore
    };
    for (let seconds = 2; seconds <= 120; seconds += 2) await save(seconds, 'x'.repeat(500 + seconds));
    await save(122, 'y');
    const kept = await listDrafts(actor, attempt.id);
    expect(kept.map(({ savedAt }) => (savedAt.getTime() - startedAt.getTime()) / 1000)).toEqual([30, 60, 90, 120, 122]);
    expect(kept.map(({ revision }) => revision)).toEqual([15, 30, 45, 60, 61]);
  });

  it('after a submission leaves the draft from before it', async () => {
    const { actor, attempt } = await sitting();
    const save = (seconds: number, base: number) =>
      withClock(at(seconds), () => saveDraft(actor, { attempt: attempt.id }, content(`at ${seconds}`, { base })));
    await save(10, 0);
    await withClock(at(11), () => handIn('submission', actor, { kata: 'logical-clocks', language: 'typescript', source: 'at 10' })); // prettier-ignore
    await save(12, 1);
    expect((await listDrafts(actor, attempt.id)).map(({ revision }) => revision)).toEqual([1, 2]);
  });

  it('keeps 65 kB, which is more than can be handed in, and 256 KiB; not 300 kB', async () => {
    const { actor, attempt } = await sitting();
    const save = (bytes: number, base: number, over = {}) =>
      saveDraft(actor, { attempt: attempt.id }, content('é'.repeat(bytes / 2), { base, ...over }));
    expect(await save(65_000, 0)).toMatchObject({ kind: 'saved' });
    expect(await save(262_144, 1)).toMatchObject({ kind: 'saved' });
    expect(await save(300_000, 2)).toMatchObject({ kind: 'refused', because: 'too-large' });
    expect(await save(10, 2, { prose: { argument: 'é'.repeat(150_000) } })).toMatchObject({ because: 'too-large' });
    expect((await selectOptionalDraft(actor, attempt.id, 2))?.source).toHaveLength(131_072);
  });

  it('keeps U+0000, a byte order mark and carriage returns, and half a character as U+FFFD', async () => {
    const { actor, attempt } = await sitting();
    const source = '\ufeffa\u0000b\r\n\ud800c𝒜';
    await saveDraft(actor, { attempt: attempt.id }, content(source, { prose: { argument: source } }));
    const kept = source.replace('\ud800', '\ufffd');
    const draft = await selectOptionalDraft(actor, attempt.id, 1);
    expect(draft).toMatchObject({ source: kept });
    expect(draft!.prose!['argument']).toBe(source);
  });

  it('finds neither somebody else’s attempt nor one that is not there', async () => {
    const [{ actor }, { attempt }] = [await sitting(), await sitting()];
    for (const id of [attempt.id, randomUUID()])
      expect(await saveDraft(actor, { attempt: id }, content('x'))).toMatchObject({
        kind: 'refused',
        because: 'unknown',
      });
    expect(await database().draft.count({ where: { attemptId: attempt.id } })).toBe(0);
  });

  it('is refused only where it is one of more than ten a second, for a minute', async () => {
    const { actor, attempt } = await sitting();
    const save = () => saveDraft(actor, { attempt: attempt.id }, content('same'));
    for (let index = 0; index < 599; index += 1) await limits.drafts.take(actor.id);
    expect(await save()).toMatchObject({ kind: 'saved' });
    expect(await save()).toMatchObject({ kind: 'refused', because: 'too-often' });
    expect(await listDrafts(actor, attempt.id)).toHaveLength(1);
  });
});

describe('an attempt that has ended', () => {
  it('takes no draft, and names the one that does', async () => {
    const { actor, attempt } = await sitting({ endedAt: at(60), end: 'handed_in' });
    const save = () => saveDraft(actor, { attempt: attempt.id }, content('late'));
    const ended = { kind: 'ended', end: 'handed-in', endedAt: at(60).getTime() };
    expect(await save()).toEqual({ ...ended, current: null });
    const newest = await someAttempt(database(), actor.id);
    expect(await save()).toEqual({ ...ended, current: newest.id });
  });

  it('by its deadline takes drafts in overtime until another begins', async () => {
    const { actor, attempt } = await sitting({ mode: 'timed', limitSeconds: 60, deadlineAt: at(60), endedAt: at(60), end: 'expired' }); // prettier-ignore
    const save = (source: string, base: number) => saveDraft(actor, { attempt: attempt.id }, content(source, { base }));
    expect(await save('overtime', 0)).toMatchObject({ kind: 'saved' });
    expect((await selectOpenAttempt(actor, 'logical-clocks'))?.id).toBe(attempt.id);
    const newest = await someAttempt(database(), actor.id, { endedAt: new Date(), end: 'abandoned' });
    expect(await save('later still', 1)).toMatchObject({ kind: 'ended', end: 'expired', current: null });
    expect((await listDrafts(actor, attempt.id)).map(({ revision }) => revision)).toEqual([1]);
    expect(newest.number).toBe(2);
  });
});

describe('the first draft outside an attempt', () => {
  const kata = 'logical-clocks';

  it('opens one for practice, one however many tabs save at once', async () => {
    const actor = await someActor();
    const saves = Array.from({ length: 5 }, (_, index) =>
      saveDraft(actor, { kata }, content(`tab ${index}`, { tab: randomUUID() })),
    );
    const kinds = (await Promise.all(saves)).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['diverged', 'diverged', 'diverged', 'diverged', 'saved']);
    const attempts = await database().attempt.findMany({ where: { accountId: actor.id } });
    expect(attempts).toMatchObject([{ mode: 'practice', number: 1, deadlineAt: null, endedAt: null }]);
  });

  it('is never put into an attempt whose clock was started elsewhere', async () => {
    const { actor, attempt } = await sitting({ mode: 'from_memory', limitSeconds: 1e9, deadlineAt: new Date('2060-01-01') }); // prettier-ignore
    const outcome = await saveDraft(actor, { kata }, content('with all the help there is'));
    expect(outcome).toEqual({ kind: 'ended', end: null, endedAt: null, current: attempt.id });
    expect(await listDrafts(actor, attempt.id)).toEqual([]);
  });

  it('needs a kata that is open', async () => {
    const actor = await someActor();
    expect(await saveDraft(actor, { kata: '../..' }, content('x'))).toMatchObject({ because: 'unknown' });
    expect(await database().attempt.count({ where: { accountId: actor.id } })).toBe(0);
  });
});

describe('over HTTP', () => {
  const put = async (
    actor: Actor | null,
    attempt: string,
    body: string,
    headers: Record<string, string> = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
  ): Promise<{ status: number; headers: Headers; kind: string }> => {
    const request = new Request(`http://dojo.test/api/drafts/${attempt}`, { method: 'PUT', headers, body });
    const response = await answerDraftSave(async () => actor, attempt, request);
    return { status: response.status, headers: response.headers, ...((await response.json()) as { kind: string }) };
  };

  it('a draft is saved, has diverged, has come too late or is too large', async () => {
    const { actor, attempt } = await sitting();
    expect(await put(actor, attempt.id.toUpperCase(), JSON.stringify(content('a')))).toMatchObject({ status: 200, kind: 'saved' }); // prettier-ignore
    expect(await put(actor, attempt.id, JSON.stringify(content('b')))).toMatchObject({ status: 409, kind: 'diverged' });
    expect(await put(actor, attempt.id, JSON.stringify(content('b'.repeat(300_000), { base: 1 })))).toMatchObject({ status: 413 }); // prettier-ignore
    expect(await put(actor, attempt.id, 'x'.repeat(5_000_000))).toMatchObject({ status: 413 });
    await database().attempt.update({ where: { id: attempt.id }, data: { endedAt: new Date(), end: 'abandoned' } });
    expect(await put(actor, attempt.id, JSON.stringify(content('b', { base: 1 })))).toMatchObject({ status: 410, kind: 'ended' }); // prettier-ignore
  });

  const noDrafts = [
    '',
    'null',
    '[]',
    '{',
    '"draft"',
    '['.repeat(200_000),
    JSON.stringify(content('x', { base: -1 })),
    JSON.stringify(content('x', { base: 1e300 })),
    JSON.stringify(content('x', { tab: 'not an id' })),
    JSON.stringify(content('x', { language: 'brainfuck' })),
    JSON.stringify(content('x', { prose: { argument: { toString: 1 } } })),
    `{"tab":"${tab}","base":0,"language":null,"source":"","prose":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    JSON.stringify({ ...content('x'), source: ['x'] }),
  ];
  it.each(noDrafts.map((body) => [body.slice(-60), body]))('what is no draft is refused: %s', async (_end, body) => {
    const { actor, attempt } = await sitting();
    expect(await put(actor, attempt.id, body)).toMatchObject({ status: 400, kind: 'refused' });
    expect(await database().draft.count({ where: { attemptId: attempt.id } })).toBe(0);
  });

  it('prose with a key named __proto__ changes nothing but itself', async () => {
    const { actor, attempt } = await sitting();
    const body = JSON.stringify(content('x')).replace(/}$/, ',"prose":{"__proto__":"polluted","argument":"a"}}');
    expect([200, 400]).toContain((await put(actor, attempt.id, body)).status);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect((await selectOptionalDraft(actor, attempt.id, 1))?.prose?.['argument'] ?? 'a').toBe('a');
  });

  it('somebody else’s attempt, and one that there is not, are not found', async () => {
    const [{ actor }, { attempt }] = [await sitting(), await sitting()];
    for (const id of [attempt.id, randomUUID(), 'practice', '..', 'x'])
      expect(await put(actor, id, JSON.stringify(content('x')))).toMatchObject({ status: 404, kind: 'refused' });
  });

  it('is for those who are signed in, from this site’s own pages, in JSON', async () => {
    const { actor, attempt } = await sitting();
    const body = JSON.stringify(content('x'));
    const json = { 'content-type': 'application/json' };
    const status = async (headers: Record<string, string>, who: Actor | null = actor): Promise<number> =>
      (await put(who, attempt.id, body, headers)).status;
    expect(await status({ ...json, 'sec-fetch-site': 'same-origin' }, null)).toBe(401);
    expect(await status({ ...json, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({ ...json, 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await status({ ...json, origin: 'http://evil.test', host: 'dojo.test' })).toBe(403);
    expect(await status({ ...json, origin: 'null', host: 'dojo.test' })).toBe(403);
    expect(await status(json)).toBe(403);
    expect(await status({ 'content-type': 'text/plain', 'sec-fetch-site': 'same-origin' })).toBe(415);
    expect(await status({ ...json, origin: 'http://dojo.test', host: 'dojo.test' })).toBe(200);
  });

  it('a database that goes away in mid-save saves nothing and is answered 503; the same save works once it is back', async () => {
    const { actor, attempt } = await sitting();
    const body = JSON.stringify(content('kept in the browser meanwhile'));
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const other = new pg.Client({ connectionString: databaseUrl() });
    await other.connect();
    await other.query('begin');
    await other.query('select from "Attempt" where id = $1 for update', [attempt.id]);
    const answer = put(actor, attempt.id, body);
    // The save has begun and waits for the row: now its connection breaks.
    await vi.waitFor(async () => {
      const broken = await database().$queryRaw<unknown[]>`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()`;
      expect(broken).toHaveLength(1);
    });
    const { status, headers } = await answer;
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('2');
    await other.query('rollback');
    await other.end();
    expect(await listDrafts(actor, attempt.id)).toEqual([]);
    expect(await put(actor, attempt.id, body)).toMatchObject({ status: 200, kind: 'saved', revision: 1 });
    expect(log).toHaveBeenCalledWith(expect.stringMatching(/^drafts: /));
    log.mockRestore();
  });
});
