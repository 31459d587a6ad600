/** What pages ask about attempts. Somebody else's are as unknown as those that do not exist, and so is what an attempt from memory hides. */
import { z } from 'zod';
import { findKata } from '../../../content/catalogue.ts';
import { readKataTexts } from '../../../content/read-kata.ts';
import type { KataTexts } from '../../../content/read-kata.ts';
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { attemptDetail, detailIncludes } from './detail.ts';
import type { AttemptDetail } from './detail.ts';
import { listHidings } from './hiding.ts';
import { maySeeAttempt, maySeeKataTexts, maySeeOldWork } from './policy.ts';
import { takesWork } from './state.ts';
import { selectWork } from './work.ts';
import type { Work } from './work.ts';

export type { AttemptDetail } from './detail.ts';
export type { Work } from './work.ts';

const idSchema = z.uuid();

/** The attempt that this actor's work at a kata goes into: the open one, or the newest where it has run out and is in overtime. Null: the next work begins a practice attempt. */
export async function selectOpenAttempt(actor: Actor, kata: string): Promise<AttemptDetail | null> {
  const row = await database().attempt.findFirst({
    where: { accountId: actor.id, kata },
    orderBy: { number: 'desc' },
    include: detailIncludes,
  });
  return row !== null && takesWork(row) ? attemptDetail(row) : null;
}

/** An attempt of this actor; null where there is none of this id that they may see now. */
export async function selectOptionalAttempt(actor: Actor, id: string): Promise<AttemptDetail | null> {
  if (!idSchema.safeParse(id).success) return null;
  const row = await database().attempt.findUnique({ where: { id }, include: detailIncludes });
  if (row === null || maySeeAttempt(actor, row).kind === 'denied') return null;
  const hidings = await listHidings(actor);
  return maySeeOldWork(hidings, { kata: row.kata, attempt: id }).kind === 'denied' ? null : attemptDetail(row);
}

export type SeenTexts =
  | ({ kind: 'shown' } & KataTexts)
  /** From memory: only what the editor begins with. */
  | ({ kind: 'hidden'; message: string } & Pick<KataTexts, 'signatures'>);

/** A kata's texts, as far as this actor may see them now. Throws for a kata that the catalogue does not have. */
export async function selectKataTexts(actor: Actor, kata: string): Promise<SeenTexts> {
  const [texts, hidings] = await Promise.all([readKataTexts(kata), listHidings(actor)]);
  const decision = maySeeKataTexts(hidings, kata);
  return decision.kind === 'allowed'
    ? { kind: 'shown', ...texts }
    : { kind: 'hidden', message: decision.message, signatures: texts.signatures };
}

/** What the editor opens with where no attempt is open: the last work of this kata, else its starter. Throws for a kata that the catalogue does not have. */
export async function selectPracticeWork(actor: Actor, slug: string): Promise<Work> {
  const kata = findKata(slug);
  if (kata === undefined) throw new RangeError(`there is no kata ${JSON.stringify(slug)}`);
  return selectWork(actor.id, kata, await readKataTexts(slug), null);
}
