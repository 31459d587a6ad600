/** How a submission or a run begins: its row and its job are written in one transaction, so that there is never one without the other. */
import { z } from 'zod';
import { findKata } from '../../../content/catalogue.ts';
import type { JudgingJob } from '../../../grader/contract/queue.ts';
import { languageSchema } from '../../../grader/contract/request.ts';
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { inWords } from '../limit/in-words.ts';
import { limits } from '../limit/limits.ts';
import { mayHandIn } from './policy.ts';
import { enqueue } from './queue.ts';

/** What is kept at all, in bytes of UTF-8. The judge rejects far less (64 KiB), but with a verdict, which is a record. */
export const keptSourceLimitBytes = 1_000_000;

export const handInSchema = z.object({ kata: z.string().max(100), language: languageSchema, source: z.string() });
export type HandIn = z.infer<typeof handInSchema>;

export type HandedIn = { kind: 'accepted'; id: string } | { kind: 'refused'; message: string };

const refused = (message: string): HandedIn => ({ kind: 'refused', message });

/** Hands `given`, which may be anything, in as a submission or as a run of this actor. */
export async function handIn(kind: JudgingJob['kind'], actor: Actor | null, given: unknown): Promise<HandedIn> {
  const parsed = handInSchema.safeParse(given);
  if (!parsed.success) return refused('This is not a submission.');
  if (actor === null) return refused('You are signed out. Sign in in another tab, then try again here.');
  const { kata, language } = parsed.data;
  const decision = mayHandIn(findKata(kata), language);
  if (decision.kind === 'denied') return refused(decision.message);
  const source = new TextEncoder().encode(parsed.data.source);
  if (source.byteLength > keptSourceLimitBytes) return refused('The source is larger than 1 MB and was not handed in.');
  const taken = await (kind === 'submission' ? limits.submissions : limits.runs).take(actor.id);
  if (taken.kind === 'exceeded') return refused(`That was a lot at once. Try again in ${inWords(taken.retryInMs)}.`);

  const data = { accountId: actor.id, kata, language, source };
  const id = await database().$transaction(async (transaction) => {
    const row = await (kind === 'submission'
      ? transaction.submission.create({ data, select: { id: true } })
      : transaction.run.create({ data, select: { id: true } }));
    await enqueue(transaction, { kind, id: row.id });
    return row.id;
  });
  return { kind: 'accepted', id };
}
