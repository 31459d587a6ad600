/** How a submission or a run begins: its row and its job are written in one transaction, so that there is never one without the other. */
import { z } from 'zod';
import { findKata } from '../../../content/catalogue.ts';
import type { JudgingJob } from '../../../grader/contract/queue.ts';
import { languageSchema } from '../../../grader/contract/request.ts';
import type { Actor } from '../account/actor.ts';
import { attemptForWork } from '../attempt/open.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { inWords } from '../limit/in-words.ts';
import { limits } from '../limit/limits.ts';
import { mayHandIn } from './policy.ts';
import { enqueue } from './queue.ts';

/** What is kept at all, in bytes of UTF-8. The judge rejects far less (64 KiB), but with a verdict, which is a record. */
export const keptSourceLimitBytes = 1_000_000;

export const handInSchema = z.object({
  kata: z.string().max(100),
  language: languageSchema,
  source: z.string(),
  /** The attempt that the page believes in. Where it has ended and practice is open, the work goes into that. */
  attempt: z.uuid().optional(),
});
export type HandIn = z.infer<typeof handInSchema>;

/** `attempt`: the one it went into. */
export type HandedIn = { kind: 'accepted'; id: string; attempt: string } | { kind: 'refused'; message: string };

const refused = (message: string): HandedIn => ({ kind: 'refused', message });

/** Hands `given`, which may be anything, in as a submission or as a run of this actor. */
export async function handIn(kind: JudgingJob['kind'], actor: Actor | null, given: unknown): Promise<HandedIn> {
  // Before anything is waited for: what counts is when it arrived.
  const createdAt = now();
  const parsed = handInSchema.safeParse(given);
  if (!parsed.success) return refused('This is not a submission.');
  if (actor === null) return refused('You are signed out. Sign in in another tab, then try again here.');
  const { language } = parsed.data;
  const kata = findKata(parsed.data.kata);
  if (kata === undefined) return refused('There is no such kata.');
  const decision = mayHandIn(kata, language);
  if (decision.kind === 'denied') return refused(decision.message);
  const source = new TextEncoder().encode(parsed.data.source);
  if (source.byteLength > keptSourceLimitBytes) return refused('The source is larger than 1 MB and was not handed in.');
  const taken = await (kind === 'submission' ? limits.submissions : limits.runs).take(actor.id);
  if (taken.kind === 'exceeded') return refused(`That was a lot at once. Try again in ${inWords(taken.retryInMs)}.`);

  const data = { accountId: actor.id, kata: kata.slug, language, source, createdAt };
  return database().$transaction(async (transaction) => {
    const attempt = await attemptForWork(transaction, actor.id, kata, createdAt);
    // A page that has not heard of the clock does not get its work credited to it, least of all from memory.
    const believed = parsed.data.attempt;
    if (believed !== undefined && believed !== attempt.id && attempt.deadlineAt !== null)
      return refused(
        'Another attempt was started since, against the clock. Nothing was handed in; your code is kept here.',
      );
    const { id } = await (kind === 'submission'
      ? transaction.submission.create({ data: { ...data, attemptId: attempt.id }, select: { id: true } })
      : transaction.run.create({ data, select: { id: true } }));
    await enqueue(transaction, { kind, id });
    return { kind: 'accepted', id, attempt: attempt.id };
  });
}
