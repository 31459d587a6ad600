import { currentActor } from '../../../_server/account/session.ts';
import { answerDraftSave } from '../../../_server/attempt/draft-request.ts';
import { answerDraftText } from '../../../_server/attempt/draft-text.ts';

export const dynamic = 'force-dynamic';

/** A route and not a server action: actions wait for each other, end with a deployment, and cannot outlive their page. */
export async function PUT(request: Request, { params }: { params: Promise<{ attempt: string }> }): Promise<Response> {
  return answerDraftSave(currentActor, (await params).attempt, request);
}

/** A revision with its text, for the editor that did not write it. */
export async function GET(request: Request, { params }: { params: Promise<{ attempt: string }> }): Promise<Response> {
  return answerDraftText(currentActor, (await params).attempt, request);
}
