/** Starting an attempt. Two starts at once are one attempt. */
import { z } from 'zod';
import { findKata } from '../../../content/catalogue.ts';
import { findIncident } from '../../../content/katas/outage-postmortem/incidents/incidents.ts';
import type { Actor } from '../account/actor.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { inWords } from '../limit/in-words.ts';
import { limits } from '../limit/limits.ts';
import { tell } from '../submission/queue.ts';
import { lockNewest } from './current.ts';
import { attemptDetail, detailIncludes } from './detail.ts';
import type { AttemptDetail } from './detail.ts';
import { modes } from './mode.ts';
import { openAttempt } from './open.ts';
import { mayStart } from './policy.ts';

export const startSchema = z.object({
  kata: z.string().max(100),
  mode: z.enum(modes),
  /** The slug of what is analysed: of outage-postmortem alone. */
  incident: z.string().max(100).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).optional(), // prettier-ignore
});
export type Start = z.infer<typeof startSchema>;

export type Started =
  { kind: 'started' | 'already-open'; attempt: AttemptDetail } | { kind: 'refused'; message: string };

const refused = (message: string): Started => ({ kind: 'refused', message });

/** Starts an attempt, which gives up an open practice attempt unless practice is asked for; where any other is open, answers with that one. */
export async function start(actor: Actor | null, given: unknown): Promise<Started> {
  const parsed = startSchema.safeParse(given);
  if (!parsed.success) return refused('This is not a start of an attempt.');
  if (actor === null) return refused('You are signed out. Sign in in another tab, then try again here.');
  const { mode } = parsed.data;
  const kata = findKata(parsed.data.kata);
  if (kata === undefined) return refused('There is no such kata.');
  const decision = mayStart(kata, mode);
  if (decision.kind === 'denied') return refused(decision.message);
  const incident = parsed.data.incident ?? null;
  if ((kata.prose === 'analysis') !== (incident !== null))
    return refused(incident === null ? 'Choose an incident first.' : 'This kata has no incidents.');
  if (incident !== null && findIncident(incident) === undefined) return refused('There is no such incident.');
  const taken = await limits.attempts.take(actor.id);
  if (taken.kind === 'exceeded') return refused(`That was a lot at once. Try again in ${inWords(taken.retryInMs)}.`);

  const { kind, id } = await database().$transaction(async (transaction) => {
    const newest = await lockNewest(transaction, actor.id, kata.slug);
    // The learner's time begins once it is their turn: waiting for another start is not their time.
    const at = now();
    if (newest !== null && newest.endedAt === null) {
      if (newest.mode !== 'practice' || mode === 'practice') return { kind: 'already-open' as const, id: newest.id };
      await transaction.attempt.update({ where: { id: newest.id }, data: { endedAt: at, end: 'abandoned' } });
      await tell(transaction, { kind: 'attempt', id: newest.id });
    }
    const opening = { accountId: actor.id, kata, mode, incident, at };
    const attempt = await openAttempt(transaction, opening, (newest?.number ?? 0) + 1);
    return { kind: 'started' as const, id: attempt.id };
  });
  const attempt = await attemptDetail(
    await database().attempt.findUniqueOrThrow({ where: { id }, include: detailIncludes }),
  );
  return { kind, attempt };
}
