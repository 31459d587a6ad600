/** Makes a learner's record of completion, and withdraws it. */
import { randomBytes } from 'node:crypto';
import type { Actor } from '../account/actor.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { inWords } from '../limit/in-words.ts';
import { limits } from '../limit/limits.ts';
import { selectStanding } from '../standing/queries.ts';
import { snapshotOf, writingsIn } from './snapshot.ts';
import { selectTextHashes } from './text-hashes.ts';

export type RecordMade =
  | { kind: 'made'; token: string }
  /** There is a valid one, and at a time there is one. */
  | { kind: 'already-made'; token: string }
  | { kind: 'refused'; message: string };

const refused = (message: string) => ({ kind: 'refused', message }) as const;

/** Of the standing as it is now: refused unless all five requirements are met. Asked twice at once, it makes one. */
export async function makeRecord(learner: Actor): Promise<RecordMade> {
  const taken = await limits.records.take(learner.id);
  if (taken.kind === 'exceeded') return refused(`That was a lot at once. Try again in ${inWords(taken.retryInMs)}.`);
  const standing = await selectStanding(learner);
  const snapshot = snapshotOf(standing, await selectTextHashes(learner.id, writingsIn(standing)));
  return database().$transaction(async (transaction) => {
    await transaction.$queryRaw`select id from "Account" where id = ${learner.id}::uuid for update`;
    const valid = await transaction.completionRecord.findFirst({
      where: { accountId: learner.id, withdrawnAt: null },
      select: { token: true },
    });
    if (valid !== null) return { kind: 'already-made', ...valid };
    if (snapshot === null) return refused('A record can be made once all five requirements are met.');
    const { token } = await transaction.completionRecord.create({
      data: {
        accountId: learner.id,
        token: randomBytes(16).toString('base64url'),
        name: learner.name,
        evidence: snapshot,
        issuedAt: now(),
      },
    });
    return { kind: 'made', token };
  });
}

export type RecordWithdrawn = { kind: 'withdrawn' } | { kind: 'refused'; message: string };

/** For good: its link says from now on that it was withdrawn. Withdrawing it twice is withdrawing it once. */
export async function withdrawRecord(learner: Actor, given: unknown): Promise<RecordWithdrawn> {
  if (typeof given !== 'string' || given.length > 100) return refused('There is no such record of yours.');
  const own = { token: given, accountId: learner.id };
  const { count } = await database().completionRecord.updateMany({
    where: { ...own, withdrawnAt: null },
    data: { withdrawnAt: now() },
  });
  if (count === 1 || (await database().completionRecord.count({ where: own })) === 1) return { kind: 'withdrawn' };
  return refused('There is no such record of yours.');
}
