/** What a version that answers a return is an answer to. */
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { maySeeWriting } from './policy.ts';
import { detailsOf, withReviews } from './queries.ts';
import type { ReviewDetail, WritingDetail } from './queries.ts';
import { standpointOf } from './standpoint.ts';
import { decodeText } from './texts.ts';
import type { WritingText } from './texts.ts';

export type EarlierVersion = { id: string; createdAt: Date; text: WritingText; reviews: ReviewDetail[] };

/**
 * The versions of the same kind about the same thing, from the same sitting, that were handed in before this one; newest first. None for
 * whoever may not see it.
 */
export async function listEarlierVersions(actor: Actor, { id }: Pick<WritingDetail, 'id'>): Promise<EarlierVersion[]> {
  const writing = await database().writing.findUnique({ where: { id }, omit: { text: true } });
  if (writing === null) return [];
  const { accountId, kind, kata, incident, attemptId, createdAt } = writing;
  const decision = maySeeWriting(actor, writing, await standpointOf(actor, writing));
  if (decision.kind === 'denied') return [];
  const rows = await database().writing.findMany({
    where: { accountId, kind, kata, incident, attemptId, createdAt: { lt: createdAt } },
    include: withReviews,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt,
    text: decodeText(row.kind, row.text),
    reviews: detailsOf(row),
  }));
}
