/** A revision of a draft with its text, for an editor that follows what another one has saved: GET /api/drafts/[attempt]?revision=N. */
import { z } from 'zod';
import type { draftSchema } from '../../../grader/contract/draft.ts';
import type { Actor } from '../account/actor.ts';
import { plain } from '../event-stream/stream-request.ts';
import { selectOptionalDraft } from './history.ts';

const revisionSchema = z.coerce.number().int().positive();

/** 401 signed out; 404 where there is no such revision that the actor may see now, as when it was merged into a later one. */
export async function answerDraftText(
  currentActor: () => Promise<Actor | null>,
  attempt: string,
  request: Request,
): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return plain(401, 'Sign in first.');
  const revision = revisionSchema.safeParse(new URL(request.url).searchParams.get('revision'));
  const draft = revision.success ? await selectOptionalDraft(actor, attempt, revision.data) : null;
  if (draft === null) return plain(404, 'Not found.');
  const answer: z.infer<typeof draftSchema> = { ...draft, savedAt: draft.savedAt.getTime() };
  return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
}
