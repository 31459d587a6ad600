/** The two event streams of the site: a submission's and a run's. */
import { z } from 'zod';
import type { JudgingJob } from '../../../grader/contract/queue.ts';
import type { RunState, SubmissionState } from '../../../grader/contract/progress.ts';
import { currentActor, watchSession } from '../account/session.ts';
import { listHidings } from '../attempt/hiding.ts';
import { maySeeOldWork } from '../attempt/policy.ts';
import { database } from '../database.ts';
import { maySee } from '../submission/policy.ts';
import { runState, submissionState } from '../submission/state.ts';
import { eventStream } from './event-stream.ts';
import { lastEventId, plain } from './stream-request.ts';
import { siteNews } from './site-news.ts';

type Work = Parameters<typeof maySeeOldWork>[1];
type Found<State> = { accountId: string; work: Work; state: State };

const readers = {
  async submission(id: string): Promise<Found<SubmissionState> | null> {
    const row = await database().submission.findUnique({ where: { id } });
    if (row === null) return null;
    const { accountId, kata, attemptId: attempt } = row;
    return { accountId, work: { kata, attempt }, state: await submissionState(database(), row) };
  },
  async run(id: string): Promise<Found<RunState> | null> {
    const row = await database().run.findUnique({ where: { id } });
    if (row === null) return null;
    const { accountId, kata, createdAt } = row;
    return { accountId, work: { kata, createdAt }, state: await runState(database(), row) };
  },
};

/** Answers GET /api/submissions/:id/events and /api/runs/:id/events. 401 signed out; 404 where there is none that the actor may see. */
export async function judgingEvents(kind: JudgingJob['kind'], id: string, request: Request): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return plain(401, 'Sign in first.');
  const sessionHolds = await watchSession();
  /** Null, too, for what an attempt from memory hides, also where it begins while the stream is open. */
  const read = async (id: string): Promise<Found<SubmissionState | RunState> | null> => {
    const found = await readers[kind](id);
    if (found === null || maySee(actor, found).kind === 'denied') return null;
    return maySeeOldWork(await listHidings(actor), found.work).kind === 'allowed' ? found : null;
  };
  const known = z.uuid().safeParse(id).success ? id.toLowerCase() : null;
  if (known === null || (await read(known)) === null) return plain(404, 'Not found.');
  return eventStream<SubmissionState | RunState>({
    // Asked anew each time: whoever is signed out everywhere, or removed, hears no more.
    read: async () => ((await sessionHolds()) ? ((await read(known))?.state ?? null) : null),
    isDone: (state) => state.kind === 'done',
    concern(piece, state) {
      if (piece === null || piece.id === known) return 'now';
      // Whatever is waiting moves up when anything of its kind is done.
      return piece.kind === kind && state?.kind === 'queued' ? 'soon' : 'no';
    },
    subscribe: (listener) => siteNews().subscribe(listener),
    signal: request.signal,
    lastEventId: lastEventId(request),
  });
}
