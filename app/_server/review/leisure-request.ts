/** /api/drafts/leisure/[kind]/[of] as HTTP has it: PUT saves the draft of what is written outside an attempt, GET is for an editor that follows another one. */
import { leisureTextSchema } from '../../../grader/contract/draft.ts';
import type { LeisureText } from '../../../grader/contract/draft.ts';
import type { Actor } from '../account/actor.ts';
import { answerSave } from '../attempt/draft-request.ts';
import { plain } from '../event-stream/stream-request.ts';
import { saveLeisureDraft, selectOptionalLeisureDraft } from './leisure-drafts.ts';

/** As in the address: `explanation` and a kata, or another kind and the id of the writing or the review that it is about. */
export interface LeisureAddress {
  kind: string;
  of: string;
}

/** Each kind takes of this what it is about. */
const textOf = ({ kind, of }: LeisureAddress): LeisureText | null =>
  leisureTextSchema.safeParse({ kind, kata: of, writing: of.toLowerCase(), review: of.toLowerCase() }).data ?? null;

/** Every answer is a `DraftAnswer`. */
export async function answerLeisureSave(
  who: () => Promise<Actor | null>,
  address: LeisureAddress,
  request: Request,
): Promise<Response> {
  return answerSave(who, request, async (actor, given) => {
    const text = textOf(address);
    if (text === null) return { kind: 'refused', because: 'unknown', message: 'There is no such text.' };
    return saveLeisureDraft(actor, text, given);
  });
}

/** The newest revision with its text. 401 signed out; 404 where there is none that the actor may see now. */
export async function answerLeisureDraft(who: () => Promise<Actor | null>, address: LeisureAddress): Promise<Response> {
  const actor = await who();
  if (actor === null) return plain(401, 'Sign in first.');
  const text = textOf(address);
  const draft = text && (await selectOptionalLeisureDraft(actor, text));
  if (draft === null) return plain(404, 'Not found.');
  return Response.json(draft, { headers: { 'Cache-Control': 'no-store' } });
}
