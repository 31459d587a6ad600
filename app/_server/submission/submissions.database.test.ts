import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import type { Verdict } from '../../../grader/contract/verdict.ts';
import { internalErrorVerdict } from '../../../grader/contract/internal-error.ts';
import { someAttempt } from '../../../prisma/testing/attempt.ts';
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { handIn } from './hand-in.ts';
import { enqueue } from './queue.ts';
import { listSubmissions, selectOptionalSubmission } from './queries.ts';
import { submissionState } from './state.ts';

withServerDatabase();

const solution = { kata: 'logical-clocks', language: 'typescript', source: 'export class Process {}' };

interface QueuedJob {
  id: string;
  data: unknown;
  priority: number;
  state: string;
}

const jobsOf = (id: string): Promise<QueuedJob[]> =>
  database()
    .$queryRaw`select id, data, priority, state::text from pgboss.job where id = ${id}::uuid and name = 'judging'`;

async function submit(actor: Actor, source = solution.source): Promise<string> {
  const outcome = await handIn('submission', actor, { ...solution, source });
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return outcome.id;
}

const judged = (id: string, verdict: Verdict): Promise<unknown> =>
  database().submission.update({ where: { id }, data: { state: 'done', verdict } });

describe('handing in', () => {
  it('writes the submission and its job under one id', async () => {
    const id = await submit(await someActor());
    expect(await database().submission.findUnique({ where: { id } })).toMatchObject({ state: 'queued', verdict: null });
    expect(await jobsOf(id)).toEqual([{ id, data: { kind: 'submission', id }, priority: 0, state: 'created' }]);
  });

  it('writes a run and its job, which goes before submissions', async () => {
    const outcome = await handIn('run', await someActor(), solution);
    const id = outcome.kind === 'accepted' ? outcome.id : '';
    expect(await database().run.count({ where: { id } })).toBe(1);
    expect(await jobsOf(id)).toMatchObject([{ data: { kind: 'run', id }, priority: 1 }]);
  });

  it('leaves neither a row nor a job where the transaction fails', async () => {
    const { id: accountId } = await someActor();
    const { id: attemptId } = await someAttempt(database(), accountId);
    const id = randomUUID();
    const failing = database().$transaction(async (transaction) => {
      await transaction.submission.create({
        data: { ...solution, id, accountId, attemptId, source: new Uint8Array() },
      });
      await enqueue(transaction, { kind: 'submission', id });
      throw new Error('the machine went down');
    });
    await expect(failing).rejects.toThrow('the machine went down');
    expect(await database().submission.count({ where: { id } })).toBe(0);
    expect(await jobsOf(id)).toEqual([]);
  });

  it('leaves no row where the job cannot be written', async () => {
    const actor = await someActor();
    await database().$executeRaw`alter table pgboss.job_common add constraint refuse_all check (name = '') not valid`;
    try {
      await expect(handIn('submission', actor, solution)).rejects.toThrow();
    } finally {
      await database().$executeRaw`alter table pgboss.job_common drop constraint refuse_all`;
    }
    expect(await database().submission.count({ where: { accountId: actor.id } })).toBe(0);
  });

  it('takes the same source twice at the same moment as two submissions', async () => {
    const actor = await someActor();
    const [one, two] = await Promise.all([submit(actor), submit(actor)]);
    expect(one).not.toBe(two);
    expect(await database().submission.count({ where: { accountId: actor.id } })).toBe(2);
  });

  it('keeps whatever is in the source, byte for byte', async () => {
    const actor = await someActor();
    const source = '\ufeffconst nothing = "\u0000";\r\n// 𝒜';
    const id = await submit(actor, source);
    expect((await selectOptionalSubmission(actor, id))?.source).toBe(source);
  });

  it('keeps a megabyte for the judge to reject, and refuses more', async () => {
    const actor = await someActor();
    expect(await handIn('submission', actor, { ...solution, source: 'é'.repeat(500_000) })).toMatchObject({
      kind: 'accepted',
    });
    expect(await handIn('submission', actor, { ...solution, source: 'é'.repeat(500_001) })).toEqual({
      kind: 'refused',
      message: 'The source is larger than 1 MB and was not handed in.',
    });
  });

  it.each([
    ['an unknown kata', { ...solution, kata: '../../etc/passwd' }, 'There is no such kata.'],
    ['a language that is none', { ...solution, language: 'brainfuck' }, 'This is not a submission.'],
    ['nothing', undefined, 'This is not a submission.'],
    ['a source that is not text', { ...solution, source: { toString: 'x' } }, 'This is not a submission.'],
  ])('refuses %s', async (_what, given, message) => {
    expect(await handIn('submission', await someActor(), given)).toEqual({ kind: 'refused', message });
  });

  it('refuses someone who is signed out, in words', async () => {
    const outcome = await handIn('submission', null, solution);
    expect(outcome).toMatchObject({ kind: 'refused', message: expect.stringContaining('signed out') });
  });

  it('refuses the thirty-first within a minute', async () => {
    const actor = await someActor();
    for (let index = 0; index < 30; index += 1) await submit(actor);
    const outcome = await handIn('submission', actor, solution);
    expect(outcome).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/^That was a lot at once\. Try again in /),
    });
  });
});

describe('a submission', () => {
  it('is not there for anybody else, nor under an id that is none', async () => {
    const actor = await someActor();
    const id = await submit(actor);
    expect(await selectOptionalSubmission(actor, id)).toMatchObject({ id, state: { kind: 'queued' } });
    expect(await selectOptionalSubmission(await someActor(true), id)).toBeNull();
    expect(await selectOptionalSubmission(actor, randomUUID())).toBeNull();
    for (const malformed of ['', '1', `${id}x`, "' or 1=1", '\u0000']) {
      expect(await selectOptionalSubmission(actor, malformed)).toBeNull();
    }
  });

  it('waits behind those that came before it and are not done', async () => {
    await database().submission.updateMany({ data: { state: 'done' } });
    const actor = await someActor();
    const ids = [await submit(actor), await submit(actor), await submit(actor)];
    const ahead = async (): Promise<unknown> =>
      submissionState(database(), await database().submission.findUniqueOrThrow({ where: { id: ids[2]! } }));
    expect(await ahead()).toEqual({ kind: 'queued', ahead: 2 });
    await database().submission.update({ where: { id: ids[1]! }, data: { state: 'running' } });
    expect(await ahead()).toEqual({ kind: 'queued', ahead: 2 });
    await database().submission.update({ where: { id: ids[0]! }, data: { state: 'done' } });
    expect(await ahead()).toEqual({ kind: 'queued', ahead: 1 });
  });

  it('whose verdict cannot be read is our failure, not the learner’s', async () => {
    const actor = await someActor();
    const id = await submit(actor);
    await database().submission.update({ where: { id }, data: { state: 'done', verdict: { kind: 'failed' } } });
    const alert = vi.spyOn(console, 'error').mockReturnValue();
    expect((await selectOptionalSubmission(actor, id))?.state).toEqual({
      kind: 'done',
      verdict: internalErrorVerdict({ id, kata: 'logical-clocks' }),
    });
    expect(alert).toHaveBeenCalledWith(expect.stringContaining(id));
    alert.mockRestore();
  });
});

it('lists what somebody handed in, newest first, with what became of it, and nothing of anybody else', async () => {
  const [actor, other] = [await someActor(), await someActor()];
  const common = { ...internalErrorVerdict({ id: '', kata: solution.kata }), schedules: 7 };
  const ids = [await submit(actor), await submit(actor), await submit(actor)];
  await submit(other);
  await judged(ids[0]!, { ...common, kind: 'crashed', error: 'TypeError: x is undefined', line: 3 });
  await judged(ids[1]!, {
    ...common,
    kind: 'passed',
    bonus: [],
    bonusViolations: [],
    sample: { nodes: 1, events: [] },
  });
  const rows = await listSubmissions(actor, { limit: 10 });
  expect(rows).toMatchObject([
    { id: ids[2], state: 'queued', outcome: null, headline: null, schedules: 0 },
    { id: ids[1], state: 'done', outcome: 'passed', headline: null, schedules: 7 },
    { id: ids[0], state: 'done', outcome: 'crashed', headline: 'TypeError: x is undefined', schedules: 7 },
  ]);
  expect(rows[0]!.createdAt).toBeInstanceOf(Date);
  expect(await listSubmissions(actor, { kata: 'raft-election', limit: 10 })).toEqual([]);
  expect(await listSubmissions(actor, { limit: 1 })).toHaveLength(1);
});
