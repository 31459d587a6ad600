/** Drafts of what is written outside an attempt: saved as those of attempts are, one row for each text, gone once it is handed in or sent. */
import { z } from 'zod';
import { leisureName, leisureSaveSchema } from '../../../grader/contract/draft.ts';
import type { DraftAnswer, LeisureText } from '../../../grader/contract/draft.ts';
import type { LeisureDraft, Prisma } from '../../../prisma/generated/client.ts';
import type { Actor } from '../account/actor.ts';
import { refusalOf } from '../attempt/drafts.ts';
import type { SaveOutcome } from '../attempt/drafts.ts';
import { listHidings } from '../attempt/hiding.ts';
import { maySeeKataTexts } from '../attempt/policy.ts';
import type { Hiding } from '../attempt/policy.ts';
import { decodeProse, encodeProse, sameBytes } from '../attempt/text.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { allowed } from '../decision.ts';
import type { Decision } from '../decision.ts';
import { selectJudgementState } from './judgement.ts';
import { selectProseState } from './leisure.ts';
import type { LeisureState } from './leisure.ts';

type Transaction = Prisma.TransactionClient;
/** As it travels. */
type Draft = Extract<DraftAnswer, { kind: 'diverged' }>['theirs'];

const keyOf = (accountId: string, text: LeisureText) => ({ accountId, text: leisureName(text) });

function selectState(transaction: Transaction, actor: Actor, text: LeisureText): Promise<LeisureState> {
  switch (text.kind) {
    case 'explanation':
    case 'again':
      return selectProseState(transaction, actor.id, text);
    case 'review':
    case 'review-again':
    case 'assessment':
      return selectJudgementState(transaction, actor, text);
  }
}

const maySee = (hidings: readonly Hiding[], { kata }: Extract<LeisureState, { kind: 'open' }>): Decision =>
  kata === null ? allowed : maySeeKataTexts(hidings, kata);

/**
 * Saves `given`, which may be anything, as the next revision of this actor's draft of `text`, or says why not.
 * Throws only where the database does, and then nothing was saved.
 */
export async function saveLeisureDraft(actor: Actor, text: LeisureText, given: unknown): Promise<SaveOutcome> {
  const savedAt = now();
  const parsed = leisureSaveSchema.safeParse(given);
  if (!parsed.success) return { kind: 'refused', because: 'malformed', message: 'This is not a draft.' };
  const { tab, base } = parsed.data;
  const prose = encodeProse(parsed.data.prose);
  const refusal = await refusalOf(actor, prose);
  if (refusal !== null) return refusal;
  // Before the transaction: saves that wait for each other hold a connection each, and this takes one more.
  const hidings = await listHidings(actor);
  const save = async (transaction: Transaction): Promise<SaveOutcome> => {
    // Saves take turns with each other, with handing in and with the account's removal: after those, nothing comes back.
    const [account] = await transaction.$queryRaw<unknown[]>`
      select from "Account" where id = ${actor.id}::uuid and "removedAt" is null for no key update`;
    const state = await selectState(transaction, actor, text);
    if (account === undefined || state.kind === 'unknown')
      return { kind: 'refused', because: 'unknown', message: 'There is no such text.' };
    if (state.kind === 'ended') return { kind: 'ended', end: null, endedAt: null, current: null };
    // What somebody else has saved would come back as the answer.
    const seen = maySee(hidings, state);
    if (seen.kind === 'denied') return { kind: 'refused', because: 'hidden', message: seen.message };
    return saveRevision(transaction, { ...keyOf(actor.id, text), tab, prose, savedAt }, base);
  };
  return database().$transaction(save, { maxWait: 5000, timeout: 10_000 });
}

async function saveRevision(
  transaction: Transaction,
  next: Omit<LeisureDraft, 'revision'>,
  base: number,
): Promise<SaveOutcome> {
  const { accountId, text } = next;
  const where = { accountId_text: { accountId, text } };
  const last = await transaction.leisureDraft.findUnique({ where });
  // The same save again, because its answer was lost, or two that agree.
  if (last !== null && sameBytes(last.prose, next.prose)) return saved(last);
  if (last !== null && last.revision !== base) return { kind: 'diverged', attempt: null, theirs: travelling(last) };
  const row = { ...next, revision: (last?.revision ?? 0) + 1 };
  await transaction.leisureDraft.upsert({ where, create: row, update: row });
  return saved(row);
}

const saved = ({ revision, savedAt }: Pick<LeisureDraft, 'revision' | 'savedAt'>): SaveOutcome => ({
  kind: 'saved',
  attempt: null,
  revision,
  savedAt: savedAt.getTime(),
});

const travelling = ({ revision, tab, prose, savedAt }: LeisureDraft): Draft => ({
  revision,
  tab,
  language: null,
  source: '',
  prose: decodeProse(prose),
  savedAt: savedAt.getTime(),
});

/** What this actor has saved of a text; null where there is nothing, or nothing that they may see now. */
export async function selectOptionalLeisureDraft(actor: Actor, text: LeisureText): Promise<Draft | null> {
  const state = await selectState(database(), actor, text);
  if (state.kind !== 'open') return null;
  if (maySee(await listHidings(actor), state).kind === 'denied') return null;
  const row = await database().leisureDraft.findUnique({ where: { accountId_text: keyOf(actor.id, text) } });
  return row && travelling(row);
}

/** Of the draft that is handed in or sent, so that nothing newer goes with it unseen; 0 where its writer knows of none. */
export const revisionField = z.number().int().min(0).default(0);

/** The highest revision of a text's draft; 0 where there is none. */
export async function leisureRevision(transaction: Transaction, accountId: string, text: LeisureText): Promise<number> {
  const row = await transaction.leisureDraft.findUnique({
    where: { accountId_text: keyOf(accountId, text) },
    select: { revision: true },
  });
  return row?.revision ?? 0;
}

/** As part of handing it in or sending it: from here on the writing or the review has it. */
export async function dropLeisureDraft(transaction: Transaction, accountId: string, text: LeisureText): Promise<void> {
  await transaction.leisureDraft.deleteMany({ where: keyOf(accountId, text) });
}
