/** The two event streams of the site: a submission's and a run's. */
import { z } from 'zod';
import type { JudgingJob } from '../../../grader/contract/queue.ts';
import type { RunState, SubmissionState } from '../../../grader/contract/progress.ts';
import { currentActor, watchSession } from '../account/session.ts';
import { database, databaseUrl } from '../database.ts';
import { maySee } from '../submission/policy.ts';
import { runState, submissionState } from '../submission/state.ts';
import { eventStream } from './event-stream.ts';
import { createNews } from './news.ts';
import type { News } from './news.ts';

const shared = globalThis as typeof globalThis & { quorumDojoNews?: News };
const news = (): News => (shared.quorumDojoNews ??= createNews(databaseUrl()));

const readers = {
  async submission(id: string): Promise<{ accountId: string; state: SubmissionState } | null> {
    const row = await database().submission.findUnique({ where: { id } });
    return row && { accountId: row.accountId, state: await submissionState(database(), row) };
  },
  async run(id: string): Promise<{ accountId: string; state: RunState } | null> {
    const row = await database().run.findUnique({ where: { id } });
    return row && { accountId: row.accountId, state: await runState(database(), row) };
  },
};

const plain = (status: number, text: string): Response =>
  new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } });

/** Answers GET /api/submissions/:id/events and /api/runs/:id/events. 401 signed out; 404 where there is none that the actor may see. */
export async function judgingEvents(kind: JudgingJob['kind'], id: string, request: Request): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return plain(401, 'Sign in first.');
  const sessionHolds = await watchSession();
  const read = readers[kind];
  const known = z.uuid().safeParse(id).success ? id.toLowerCase() : null;
  const found = known && (await read(known));
  if (!found || maySee(actor, found).kind === 'denied') return plain(404, 'Not found.');
  return eventStream<SubmissionState | RunState>({
    // Asked anew each time: whoever is signed out everywhere, or removed, hears no more.
    read: async () => ((await sessionHolds()) ? ((await read(known))?.state ?? null) : null),
    isDone: (state) => state.kind === 'done',
    concern(piece, state) {
      if (piece === null || piece.id === known) return 'now';
      // Whatever is waiting moves up when anything of its kind is done.
      return piece.kind === kind && state?.kind === 'queued' ? 'soon' : 'no';
    },
    subscribe: (listener) => news().subscribe(listener),
    signal: request.signal,
    lastEventId: z.coerce.number().int().nonnegative().catch(0).parse(request.headers.get('last-event-id')),
  });
}
