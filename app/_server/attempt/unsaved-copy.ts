/** What the server has of a text that a browser kept and never saw saved: the very same, or else what the attempt ended with. */
import { z } from 'zod';
import { draftLimitBytes, proseSchema, sameProse } from '../../../grader/contract/draft.ts';
import type { Prose } from '../../../grader/contract/draft.ts';
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { sightOfAttempt } from './history-sight.ts';
import { decodeProse, decodeText, encodeText } from './text.ts';

const copySchema = z.object({
  attempt: z.uuid(),
  source: z.string().max(draftLimitBytes),
  prose: proseSchema.nullable(),
});
export type UnsavedCopy = z.infer<typeof copySchema>;

export type CopyKnown =
  /** A draft or a submission of this kata holds the same text. */
  | { kind: 'held' }
  /** `last`: what the attempt's newest draft or submission holds; null where it has neither. */
  | { kind: 'missing'; last: { source: string; prose: Prose | null } | null }
  /** An attempt from memory of this kata is open. */
  | { kind: 'hidden' }
  /** Signed out, or no attempt of this actor's. */
  | { kind: 'refused' };

/** Compares a copy with what there is of its kata. Texts are compared whatever their language is called. */
export async function askAboutCopy(actor: Actor | null, given: unknown): Promise<CopyKnown> {
  const parsed = copySchema.safeParse(given);
  if (!parsed.success || actor === null) return { kind: 'refused' };
  const { attempt, prose } = parsed.data;
  const sight = await sightOfAttempt(actor, attempt);
  if (sight.kind !== 'shown') return { kind: sight.kind === 'hidden' ? 'hidden' : 'refused' };
  const source = encodeText(parsed.data.source);
  const same = { source, attempt: { accountId: actor.id, kata: sight.kata } };
  const [drafts, submissions, lastDraft, lastSubmission] = await Promise.all([
    database().draft.findMany({ where: same, select: { prose: true } }),
    database().submission.count({ where: same }),
    database().draft.findFirst({ where: { attemptId: attempt }, orderBy: { revision: 'desc' } }),
    database().submission.findFirst({
      where: { attemptId: attempt },
      orderBy: { createdAt: 'desc' },
      select: { source: true, createdAt: true },
    }),
  ]);
  const isHeld =
    drafts.some((draft) => sameProse(decodeProse(draft.prose), prose)) || (submissions > 0 && sameProse(prose, null));
  if (isHeld) return { kind: 'held' };
  const last = { prose: decodeProse(lastDraft?.prose ?? null) };
  if (lastSubmission !== null && (lastDraft === null || lastSubmission.createdAt > lastDraft.savedAt))
    return { kind: 'missing', last: { ...last, source: decodeText(lastSubmission.source) } };
  return { kind: 'missing', last: lastDraft && { ...last, source: decodeText(lastDraft.source) } };
}
