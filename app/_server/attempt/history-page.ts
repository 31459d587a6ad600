/** A page of a learner's history: attempts and writings, newest first. Pages go on from where the last one ended, so that nothing is shown twice or left out when something is added meanwhile. */
import { z } from 'zod';
import type { Actor } from '../account/actor.ts';
import { listWritings } from '../review/queries.ts';
import type { WritingRow } from '../review/queries.ts';
import { listHidings } from './hiding.ts';
import { listAttempts } from './history.ts';
import type { AttemptCursor, AttemptRow } from './history.ts';
import { maySeeOldWork } from './policy.ts';
import type { Hiding } from './policy.ts';

export type HistoryEntry =
  { kind: 'attempt'; at: Date; attempt: AttemptRow } | { kind: 'writing'; at: Date; writing: WritingRow };

export type HistoryPage = {
  entries: HistoryEntry[];
  /** Where the next page begins; null on the last one. */
  next: string | null;
  /** Slugs of katas whose older work is hidden now, because an attempt from memory is open. */
  hidden: string[];
};

/** Attempts on a page; writings stand among them. */
const pageAttempts = 40;

/** Reads what a link carries: `<ms since 1970>.<id>`. Anything else is no cursor. */
const cursorSchema = z
  .string()
  .regex(/^\d{1,15}\.[0-9a-f-]{36}$/)
  .transform((text): AttemptCursor => {
    const [ms, id] = text.split('.') as [string, string];
    return { startedAt: new Date(Number(ms)), id };
  })
  .refine(({ id }) => z.uuid().safeParse(id).success);

const cursorOf = ({ startedAt, id }: AttemptCursor): string => `${startedAt.getTime()}.${id}`;

/** `after`: the `next` of the page before, and anything else is the first page. `attempts`: at most so many. */
export async function listHistory(
  actor: Actor,
  { kata, after, attempts = pageAttempts }: { kata?: string; after?: string; attempts?: number },
): Promise<HistoryPage> {
  const before = cursorSchema.safeParse(after).data;
  const [found, writings, hidings] = await Promise.all([
    listAttempts(actor, { kata, before, limit: attempts + 1 }),
    listWritings(actor, { kata }),
    listHidings(actor),
  ]);
  const shown = found.slice(0, attempts);
  const last = found.length > attempts ? shown.at(-1)! : null;
  const entries: HistoryEntry[] = [
    ...shown.map((attempt): HistoryEntry => ({ kind: 'attempt', at: attempt.startedAt, attempt })),
    ...writings
      .filter((writing) => isSeen(hidings, writing) && isWithin(writing.createdAt, before, last))
      .map((writing): HistoryEntry => ({ kind: 'writing', at: writing.createdAt, writing })),
  ];
  return {
    entries: entries.sort((one, other) => other.at.getTime() - one.at.getTime()),
    next: last && cursorOf(last),
    hidden: hidings.filter((hiding) => kata === undefined || hiding.kata === kata).map((hiding) => hiding.kata),
  };
}

/** What was written about a kata gives it away as much as what was programmed. */
const isSeen = (hidings: readonly Hiding[], { kata, attemptId, createdAt }: WritingRow): boolean =>
  maySeeOldWork(hidings, attemptId === null ? { kata, createdAt } : { kata, attempt: attemptId }).kind === 'allowed';

/** Each moment belongs to one page: from its last attempt on, and before the last attempt of the page before. */
const isWithin = (at: Date, before: AttemptCursor | undefined, last: AttemptCursor | null): boolean =>
  (before === undefined || at < before.startedAt) && (last === null || at >= last.startedAt);
