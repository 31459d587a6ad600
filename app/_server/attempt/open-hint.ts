/** Hints are noted with the attempt, and never scored. */
import { z } from 'zod';
import { findKata } from '../../../content/catalogue.ts';
import { readKataTexts } from '../../../content/read-kata.ts';
import type { Actor } from '../account/actor.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { modeOf } from './mode.ts';
import { mayOpenHint, maySeeAttempt } from './policy.ts';
import { takesWork } from './state.ts';

export const openHintSchema = z.object({
  attempt: z.uuid(),
  /** 1, 2, 3… in the order of hints.md. */
  hint: z.number().int().min(1).max(100),
  /** Where it could not be said at once. */
  openedMsAgo: z.number().int().min(0).default(0),
});
export type OpenHint = z.input<typeof openHintSchema>;

/** `hintsOpened`: numbers, ascending, of this attempt. */
export type HintOpened =
  | { kind: 'noted'; hintsOpened: number[] }
  /** To be said again, after signing in. */
  | { kind: 'signed-out' }
  | { kind: 'refused'; message: string };

const refused = (message: string): HintOpened => ({ kind: 'refused', message });

/** Notes that a hint was opened; the first time counts. What was opened before the attempt ended may be said after. */
export async function noteHint(actor: Actor | null, given: unknown): Promise<HintOpened> {
  const at = now();
  const parsed = openHintSchema.safeParse(given);
  if (!parsed.success) return refused('This is not a hint.');
  if (actor === null) return { kind: 'signed-out' };
  const { attempt: attemptId, hint, openedMsAgo } = parsed.data;
  const attempt = await database().attempt.findUnique({ where: { id: attemptId } });
  if (attempt === null || maySeeAttempt(actor, attempt).kind === 'denied') return refused('There is no such attempt.');
  const openedAt = new Date(Math.max(at.getTime() - openedMsAgo, attempt.startedAt.getTime()));
  const wasOpen = attempt.endedAt === null || openedAt <= attempt.endedAt;
  const decision = mayOpenHint(modeOf(attempt.mode));
  if (decision.kind === 'denied' && wasOpen) return refused(decision.message);
  if (!takesWork(attempt) && !wasOpen) return refused('This attempt has ended.');
  const kata = findKata(attempt.kata);
  if (kata === undefined || (await readKataTexts(kata.slug)).hints.length < hint)
    return refused('There is no such hint.');
  await database().hintUse.createMany({ data: [{ attemptId, hint, openedAt }], skipDuplicates: true });
  const uses = await database().hintUse.findMany({ where: { attemptId }, orderBy: { hint: 'asc' } });
  return { kind: 'noted', hintsOpened: uses.map((use) => use.hint) };
}
