/** What an open page is told of its attempt, while it happens and when it asks: time granted, the end, a draft that another tab saved. */
import { z } from 'zod';
import type { AttemptNews } from '../../../grader/contract/attempt-events.ts';
import { currentActor, watchSession } from '../account/session.ts';
import type { Actor } from '../account/session.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { eventStream } from '../event-stream/event-stream.ts';
import { siteNews } from '../event-stream/site-news.ts';
import { lastEventId, plain } from '../event-stream/stream-request.ts';
import { detailIncludes, minutesGranted } from './detail.ts';
import { listHidings } from './hiding.ts';
import { maySeeAttempt, maySeeOldWork } from './policy.ts';
import { attemptState, takesWork } from './state.ts';

/** Null where there is none that the actor may see now. */
export async function selectAttemptNews(actor: Actor, id: string): Promise<AttemptNews | null> {
  const row = await database().attempt.findUnique({
    where: { id },
    include: { ...detailIncludes, drafts: { ...detailIncludes.drafts, omit: { source: true, prose: true } } },
  });
  if (row === null || maySeeAttempt(actor, row).kind === 'denied') return null;
  if (maySeeOldWork(await listHidings(actor), { kata: row.kata, attempt: id }).kind === 'denied') return null;
  const state = attemptState(row, now());
  const newest =
    state.kind === 'ended'
      ? await database().attempt.findFirst({
          where: { accountId: row.accountId, kata: row.kata },
          orderBy: { number: 'desc' },
        })
      : null;
  const [draft] = row.drafts;
  return {
    state: state.kind === 'ended' ? { ...state, endedAt: state.endedAt.getTime() } : state,
    deadlineAt: row.deadlineAt?.getTime() ?? null,
    minutesGranted: minutesGranted(row).map(({ minutes, by }) => ({ minutes, by })),
    draft: draft === undefined ? null : { revision: draft.revision, tab: draft.tab, savedAt: draft.savedAt.getTime() },
    current: newest !== null && newest.id !== id && takesWork(newest) ? newest.id : null,
  };
}

const known = (id: string): string | null => (z.uuid().safeParse(id).success ? id.toLowerCase() : null);

/** Answers GET /api/attempts/:id/events. 401 signed out; 404 where there is none that the actor may see. */
export async function attemptEvents(given: string, request: Request): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return plain(401, 'Sign in first.');
  const sessionHolds = await watchSession();
  const id = known(given);
  if (id === null || (await selectAttemptNews(actor, id)) === null) return plain(404, 'Not found.');
  return eventStream<AttemptNews>({
    read: async () => ((await sessionHolds()) ? selectAttemptNews(actor, id) : null),
    // What has run out goes on in overtime, and may be followed by another attempt: only these two are the end of it.
    isDone: ({ state }) => state.kind === 'ended' && state.end !== 'expired',
    concern: (piece) => (piece === null || piece.id === id ? 'now' : 'no'),
    subscribe: (listener) => siteNews().subscribe(listener),
    signal: request.signal,
    lastEventId: lastEventId(request),
  });
}

/** Answers GET /api/attempts/:id with an AttemptNews and `serverNow`, by which a page that slept sets its clock. */
export async function attemptNow(given: string): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return plain(401, 'Sign in first.');
  const id = known(given);
  const news = id && (await selectAttemptNews(actor, id));
  if (!news) return plain(404, 'Not found.');
  return Response.json({ ...news, serverNow: now().getTime() }, { headers: { 'Cache-Control': 'no-store' } });
}
