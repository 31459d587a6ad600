/** Saving drafts: one winner per revision, nobody silently overwritten, and the same save twice is one. */
import { findKata } from '../../../content/catalogue.ts';
import { draftLimitBytes, draftSaveSchema } from '../../../grader/contract/draft.ts';
import type { DraftAnswer } from '../../../grader/contract/draft.ts';
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Actor } from '../account/actor.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { inWords } from '../limit/in-words.ts';
import { limits } from '../limit/limits.ts';
import { lockAttempt, lockNewest } from './current.ts';
import { openAttempt } from './open.ts';
import { mayStart } from './policy.ts';
import { saveRevision } from './save-revision.ts';
import type { Revision } from './save-revision.ts';
import { takesWork } from './state.ts';
import { encodeProse, encodeText } from './text.ts';

type Reason = 'malformed' | 'unknown' | 'not-open' | 'hidden' | 'too-large' | 'too-often';
type Refused = { kind: 'refused'; because: Reason; message: string };
export type SaveOutcome = Exclude<DraftAnswer, { kind: 'refused' }> | Refused;

const refused = (because: Reason, message: string): Refused => ({ kind: 'refused', because, message });

/** An attempt by its id; or a kata, where the first draft opens an attempt for practice by itself. */
export type DraftTarget = { attempt: string } | { kata: string };

/**
 * Saves `given`, which may be anything, as the next revision of the attempt's draft, or says why not.
 * Throws only where the database does, and then nothing was saved.
 */
export async function saveDraft(actor: Actor, target: DraftTarget, given: unknown): Promise<SaveOutcome> {
  // Before anything is waited for: what counts is when it arrived.
  const savedAt = now();
  const parsed = draftSaveSchema.safeParse(given);
  if (!parsed.success) return refused('malformed', 'This is not a draft.');
  const { tab, base, language } = parsed.data;
  const source = encodeText(parsed.data.source);
  const prose = parsed.data.prose ? encodeProse(parsed.data.prose) : null;
  const refusal = await refusalOf(actor, source, prose);
  if (refusal !== null) return refusal;

  const next = { tab, language, source, prose, savedAt };
  const save = (transaction: Prisma.TransactionClient): Promise<SaveOutcome> =>
    'attempt' in target
      ? saveInto(transaction, actor, target.attempt, base, next)
      : saveInPractice(transaction, actor, target.kata, base, next);
  return database().$transaction(save, { maxWait: 5000, timeout: 10_000 });
}

/** Why this actor may not save so much, or so often; null where they may. Each of `parts` has the limit to itself. */
export async function refusalOf(actor: Actor, ...parts: readonly (Uint8Array | null)[]): Promise<Refused | null> {
  if (parts.some((part) => part !== null && part.byteLength > draftLimitBytes))
    return refused('too-large', 'This is larger than 256 KiB: it is kept in this browser alone until it is smaller.');
  const taken = await limits.drafts.take(actor.id);
  return taken.kind === 'exceeded'
    ? refused('too-often', `That was a lot at once. It is saved again in ${inWords(taken.retryInMs)}.`)
    : null;
}

async function saveInto(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  id: string,
  base: number,
  next: Revision,
): Promise<SaveOutcome> {
  const attempt = await lockAttempt(transaction, actor.id, id);
  if (attempt === null) return refused('unknown', 'There is no such attempt.');
  return saveRevision(transaction, attempt, base, next);
}

/** Never into an attempt with a clock that was started elsewhere: what was written outside of it is not its draft. */
async function saveInPractice(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  slug: string,
  base: number,
  next: Revision,
): Promise<SaveOutcome> {
  const kata = findKata(slug);
  if (kata === undefined) return refused('unknown', 'There is no such kata.');
  const decision = mayStart(kata, 'practice');
  if (decision.kind === 'denied') return refused('not-open', decision.message);
  const newest = await lockNewest(transaction, actor.id, kata.slug);
  if (newest !== null && newest.endedAt === null && newest.mode !== 'practice')
    return { kind: 'ended', end: null, endedAt: null, current: newest.id };
  if (newest !== null && takesWork(newest)) return saveRevision(transaction, newest, base, next);
  const opening = { accountId: actor.id, kata, mode: 'practice', incident: null, at: next.savedAt } as const;
  const attempt = await openAttempt(transaction, opening, (newest?.number ?? 0) + 1);
  return saveRevision(transaction, attempt, base, next);
}
