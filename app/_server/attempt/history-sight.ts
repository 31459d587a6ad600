/**
 * Whether a page about old work may be shown: to a learner it makes a difference whether something does not exist or is hidden
 * for the time being. What is somebody else's does not exist.
 */
import { z } from 'zod';
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { maySee } from '../submission/policy.ts';
import { listHidings } from './hiding.ts';
import { maySeeAttempt, maySeeOldWork } from './policy.ts';

export type Sight =
  | { kind: 'shown'; kata: string; attempt: string }
  /** `by`: the attempt from memory that hides it. */
  | { kind: 'hidden'; kata: string; by: string }
  | { kind: 'unknown' };

const idSchema = z.uuid();
const unknown: Sight = { kind: 'unknown' };

export async function sightOfAttempt(actor: Actor, id: string): Promise<Sight> {
  if (!idSchema.safeParse(id).success) return unknown;
  const row = await database().attempt.findUnique({ where: { id }, select: { accountId: true, kata: true } });
  if (row === null || maySeeAttempt(actor, row).kind === 'denied') return unknown;
  return sightOf(actor, row.kata, id);
}

export async function sightOfSubmission(actor: Actor, id: string): Promise<Sight> {
  if (!idSchema.safeParse(id).success) return unknown;
  const row = await database().submission.findUnique({
    where: { id },
    select: { accountId: true, kata: true, attemptId: true },
  });
  if (row === null || maySee(actor, row).kind === 'denied') return unknown;
  return sightOf(actor, row.kata, row.attemptId);
}

async function sightOf(actor: Actor, kata: string, attempt: string): Promise<Sight> {
  const hidings = await listHidings(actor);
  if (maySeeOldWork(hidings, { kata, attempt }).kind === 'allowed') return { kind: 'shown', kata, attempt };
  const by = hidings.find((hiding) => hiding.kata === kata);
  return by === undefined ? unknown : { kind: 'hidden', kata, by: by.attempt };
}
