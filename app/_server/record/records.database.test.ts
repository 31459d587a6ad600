import { expect, it } from 'vitest';
import { internalErrorVerdict } from '../../../grader/contract/internal-error.ts';
import type { Verdict } from '../../../grader/contract/verdict.ts';
import type { Prisma } from '../../../prisma/generated/client.ts';
import { catalogue } from '../../../content/catalogue.ts';
import type { Actor } from '../account/actor.ts';
import { removeAndEndSessions } from '../account/end-sessions.ts';
import { database } from '../database.ts';
import { encodeText } from '../review/texts.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { makeRecord, withdrawRecord } from './make-record.ts';
import { selectOwnRecord, selectSharedRecord } from './queries.ts';

withServerDatabase();

const start = new Date('2026-11-23T09:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const answers = Array<string>(6).fill('An answer.') as [string, string, string, string, string, string];

/** All five requirements met, as they stand in the records. */
async function complete(actor: Actor) {
  const write = async (data: Omit<Prisma.WritingUncheckedCreateInput, 'accountId' | 'complete' | 'createdAt'>) => {
    const about = { accountId: actor.id, complete: true, createdAt: later(15) };
    const { id } = await database().writing.create({ data: { ...about, ...data } });
    const review = { reviewerId: actor.id, selfAssessed: true, outcome: 'accepted' as const, marks: {}, remarks: [] };
    await database().review.create({ data: { ...review, writingId: id, reasons: '', createdAt: later(60) } });
    return id;
  };
  const sit = async (kata: string, number: number, mode: 'timed' | 'from_memory', incident?: string) => {
    const clock = { startedAt: start, limitSeconds: 1200, deadlineAt: later(20), endedAt: later(16) };
    const { id } = await database().attempt.create({
      data: { accountId: actor.id, kata, number, mode, incident, end: 'handed_in', contentHash: 'abc', ...clock },
    });
    return id;
  };
  const pass = async (kata: string, number: number, mode: 'timed' | 'from_memory') => {
    const attemptId = await sit(kata, number, mode);
    const verdict = {
      ...internalErrorVerdict({ id: '', kata }),
      ...{ kind: 'passed', suite: '41bd07e9ab12', traceHash: '9a0c2f77', bonus: [], bonusViolations: [] },
      sample: { nodes: 1, events: [] },
    } as Verdict;
    const work = { accountId: actor.id, kata, attemptId, language: 'typescript', source: new Uint8Array([32]) };
    await database().submission.create({ data: { ...work, createdAt: later(12), state: 'done', verdict } });
    return attemptId;
  };
  await pass('logical-clocks', 1, 'timed');
  await pass('logical-clocks', 2, 'from_memory');
  await pass('raft-election', 1, 'timed');
  const attemptId = await pass('idempotent-payments', 1, 'timed');
  const argument = encodeText({ kind: 'argument', argument: 'word '.repeat(60) });
  await write({ kind: 'argument', kata: 'idempotent-payments', attemptId, text: argument, words: 60 });
  for (const [index, incident] of ['roblox-2021-10-28', 'github-2018-10-21'].entries()) {
    const analysis = { incident, answers, quotation: 'A line.', concepts: [] };
    const text = new TextEncoder().encode(JSON.stringify(analysis));
    const sitting = await sit('outage-postmortem', index + 1, 'timed', incident);
    await write({ kind: 'analysis', kata: 'outage-postmortem', incident, attemptId: sitting, text, words: 600 });
  }
  const sentences: string[] = [];
  for (const { slug } of catalogue) {
    const text = encodeText({ kind: 'explanation', sentence: `What ${slug} comes down to.` });
    sentences.push(await write({ kind: 'explanation', kata: slug, text, words: 5 }));
  }
  return { sentences };
}

async function make(actor: Actor): Promise<string> {
  const made = await makeRecord(actor);
  if (made.kind === 'refused') throw new Error(made.message);
  return made.token;
}

it('is refused while a requirement is open', async () => {
  const actor = await someActor();
  expect(await makeRecord(actor)).toMatchObject({ kind: 'refused' });
  expect(await selectOwnRecord(actor)).toBeNull();
});

it('holds for whoever has its link, shows the name and no address, and is made once however often it is asked for', async () => {
  const actor = await someActor();
  await complete(actor);
  const tokens = await Promise.all([make(actor), make(actor), make(actor)]);
  expect(new Set(tokens).size).toBe(1);
  expect(Buffer.from(tokens[0]!, 'base64url')).toHaveLength(16);
  const shared = await selectSharedRecord(tokens[0]!, 'there');
  expect(shared).toMatchObject({ kind: 'valid', record: { name: 'Somebody', holds: true } });
  const entries = shared.kind === 'valid' ? shared.record.requirements.map((one) => one.entries.length) : [];
  expect(entries).toEqual([2, 1, 1, 2, 4]);
  expect(JSON.stringify(shared)).not.toContain(actor.email);
});

it('says which entry is no longer as it was, and which is gone', async () => {
  const actor = await someActor();
  const { sentences } = await complete(actor);
  const token = await make(actor);
  const checks = async () => {
    const shared = await selectSharedRecord(token, 'there');
    if (shared.kind !== 'valid') throw new Error(shared.kind);
    const all = shared.record.requirements.flatMap(({ entries }) => entries.map(({ check }) => check));
    return { holds: shared.record.holds, not: all.filter((check) => check !== 'holds') };
  };
  const text = encodeText({ kind: 'explanation', sentence: 'Something else.' });
  await database().writing.update({ where: { id: sentences[0] }, data: { text } });
  expect(await checks()).toEqual({ holds: false, not: ['differs'] });
  await database().review.deleteMany({ where: { writingId: sentences[0] } });
  await database().writing.delete({ where: { id: sentences[0] } });
  expect(await checks()).toEqual({ holds: false, not: ['not-found'] });
  await database().submission.updateMany({ where: { accountId: actor.id, kata: 'raft-election' }, data: { verdict: { kind: 'failed', suite: '41bd07e9ab12', traceHash: '9a0c2f77', violations: [] } } }); // prettier-ignore
  expect(await checks()).toEqual({ holds: false, not: ['differs', 'not-found'] });
});

it('is withdrawn by its owner alone, for good, and a new one has another link', async () => {
  const [actor, other] = [await someActor(), await someActor()];
  await complete(actor);
  const token = await make(actor);
  expect(await withdrawRecord(other, token)).toMatchObject({ kind: 'refused' });
  expect(await withdrawRecord(actor, { not: 'a token' })).toMatchObject({ kind: 'refused' });
  expect(await selectSharedRecord(token, 'there')).toMatchObject({ kind: 'valid' });
  expect(await withdrawRecord(actor, token)).toEqual({ kind: 'withdrawn' });
  expect(await withdrawRecord(actor, token)).toEqual({ kind: 'withdrawn' });
  expect(await selectSharedRecord(token, 'there')).toEqual({ kind: 'withdrawn' });
  const next = await make(actor);
  expect(next).not.toBe(token);
  expect(await selectSharedRecord(token, 'there')).toEqual({ kind: 'withdrawn' });
});

it('is withdrawn when its owner is removed, and stands for nobody who was', async () => {
  const [actor, other, early] = [await someActor(), await someActor(), await someActor()];
  for (const one of [actor, other, early]) await complete(one);
  const [token, others, earlier] = [await make(actor), await make(other), await make(early)];
  expect(await removeAndEndSessions(database(), actor.id)).toBe(true);
  expect(await selectOwnRecord(actor)).toBeNull();
  expect(await selectSharedRecord(token, 'there')).toEqual({ kind: 'withdrawn' });
  expect(await selectSharedRecord(others, 'there')).toMatchObject({ kind: 'valid' });
  await database().account.update({ where: { id: early.id }, data: { removedAt: new Date() } });
  expect(await selectSharedRecord(earlier, 'there')).toEqual({ kind: 'withdrawn' });
});

it('answers every token that is none alike, and stops an address that tries on and on', async () => {
  const hostile = ['', 'a', 'A'.repeat(22), 'A'.repeat(100_000), "' or 1=1 --", '\u0000', '../../people'];
  for (const token of hostile) expect(await selectSharedRecord(token, 'elsewhere')).toEqual({ kind: 'unknown' });
  for (let at = hostile.length; at < 300; at += 1) await selectSharedRecord('a', 'elsewhere');
  expect(await selectSharedRecord('a', 'elsewhere')).toMatchObject({ kind: 'too-many' });
  expect(await selectSharedRecord('a', 'another')).toEqual({ kind: 'unknown' });
});
