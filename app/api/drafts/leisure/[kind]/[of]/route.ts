import { currentActor } from '../../../../../_server/account/session.ts';
import { answerLeisureDraft, answerLeisureSave } from '../../../../../_server/review/leisure-request.ts';
import type { LeisureAddress } from '../../../../../_server/review/leisure-request.ts';

export const dynamic = 'force-dynamic';

interface LeisureRoute {
  params: Promise<LeisureAddress>;
}

/** A route for the same reasons as that of attempts' drafts. */
export async function PUT(request: Request, { params }: LeisureRoute): Promise<Response> {
  return answerLeisureSave(currentActor, await params, request);
}

/** The newest revision with its text, for the editor that did not write it. */
export async function GET(_request: Request, { params }: LeisureRoute): Promise<Response> {
  return answerLeisureDraft(currentActor, await params);
}
