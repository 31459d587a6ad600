/** A save as HTTP has it: what a draft is answered, from 200 to 503. */
import { z } from 'zod';
import type { DraftAnswer } from '../../../grader/contract/draft.ts';
import type { Actor } from '../account/actor.ts';
import { boundedBody } from '../bounded-body.ts';
import { isSameOrigin } from '../same-origin.ts';
import { saveDraft } from './drafts.ts';
import type { DraftTarget, SaveOutcome } from './drafts.ts';

/** JSON may take six bytes to say one, and a draft holds source and prose. */
const bodyLimitBytes = 4 * 1024 * 1024;

/** Instead of an attempt's id where there is none yet: `{ kata, … }` opens one for practice. */
const practice = 'practice';
const kataSchema = z.object({ kata: z.string().max(100) });

const statuses = {
  malformed: 400,
  unknown: 404,
  'not-open': 404,
  hidden: 403,
  'too-large': 413,
  'too-often': 429,
} as const;

function answer(status: number, body: DraftAnswer, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}

const refused = (status: number, message: string, headers?: Record<string, string>): Response =>
  answer(status, { kind: 'refused', message }, headers);

/** PUT /api/drafts/[attempt]: saves the draft in the body, a `DraftSave`. Every answer is a `DraftAnswer`. */
export async function answerDraftSave(
  who: () => Promise<Actor | null>,
  attempt: string,
  request: Request,
): Promise<Response> {
  return answerSave(who, request, async (actor, given) => {
    const target = targetOf(attempt, given);
    if (target === null) return { kind: 'refused', because: 'unknown', message: 'There is no such attempt.' };
    return saveDraft(actor, target, given);
  });
}

/** What every save is asked, whatever its draft is of. `save` is given the body, which may be anything. */
export async function answerSave(
  who: () => Promise<Actor | null>,
  request: Request,
  save: (actor: Actor, given: unknown) => Promise<SaveOutcome>,
): Promise<Response> {
  if (!isSameOrigin(request)) return refused(403, 'Drafts are saved from this site’s own pages.');
  if (!request.headers.get('content-type')?.startsWith('application/json'))
    return refused(415, 'A draft is sent as JSON.');
  try {
    const actor = await who();
    if (actor === null) return refused(401, 'You are signed out. Sign in in another tab, then go on here.');
    const body = await boundedBody(request, bodyLimitBytes);
    if (body === null) return refused(413, 'This is far larger than a draft may be. It is kept in this browser alone.');
    return answerOf(await save(actor, parseJson(body)));
  } catch (error) {
    // Ours, whatever it is; a transaction that failed has saved nothing. The page keeps the draft and comes again.
    console.error(`drafts: ${error instanceof Error ? error.message : String(error)}`);
    return refused(503, 'The draft could not be saved right now. It is tried again.', {
      'Retry-After': '2',
    });
  }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function targetOf(attempt: string, given: unknown): DraftTarget | null {
  if (attempt === practice) return kataSchema.safeParse(given).data ?? null;
  return z.uuid().safeParse(attempt).success ? { attempt: attempt.toLowerCase() } : null;
}

function answerOf(outcome: SaveOutcome): Response {
  switch (outcome.kind) {
    case 'saved':
      return answer(200, outcome);
    case 'diverged':
      return answer(409, outcome);
    case 'ended':
      return answer(410, outcome);
    case 'refused': {
      const { because, message } = outcome;
      return refused(statuses[because], message, because === 'too-often' ? { 'Retry-After': '10' } : {});
    }
  }
}
