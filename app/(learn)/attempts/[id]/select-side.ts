/**
 * What an address names, to be compared: `d12` a draft of the attempt itself by its revision, `ID.d12` one of another attempt of the same
 * kata, else a submission by its id. Server only.
 */
import type { Actor } from '../../../_server/account/session.ts';
import { selectOptionalDraft } from '../../../_server/attempt/history.ts';
import { sightOfAttempt } from '../../../_server/attempt/history-sight.ts';
import { selectOptionalSubmission } from '../../../_server/submission/queries.ts';
import type { Language } from '../../../../grader/contract/request.ts';
import type { Prose } from '../../../../grader/contract/draft.ts';
import type { Verdict } from '../../../../grader/contract/verdict.ts';

export interface Side {
  id: string;
  /** Of the attempt itself, not of another one. */
  own: boolean;
  href: string;
  at: Date;
  language: Language | null;
  source: string;
  prose: Prose | null;
  /** Of a submission that was judged. */
  outcome: Verdict['kind'] | null;
}

const draftName = /^(?:([0-9a-f-]{36})\.)?d(\d{1,10})$/;

/** Null where this actor has no such thing of this kata, or may not see it now. */
export async function selectOptionalSide(
  actor: Actor,
  { attempt, kata }: { attempt: string; kata: string },
  id: string,
): Promise<Side | null> {
  const [isDraft, elsewhere, revision] = draftName.exec(id) ?? [];
  if (isDraft !== undefined) {
    const of = elsewhere ?? attempt;
    if (elsewhere !== undefined) {
      const sight = await sightOfAttempt(actor, elsewhere);
      if (sight.kind !== 'shown' || sight.kata !== kata) return null;
    }
    const draft = await selectOptionalDraft(actor, of, Number(revision));
    if (draft === null) return null;
    const { language, source, prose, savedAt } = draft;
    return {
      id,
      own: of === attempt,
      href: `/attempts/${of}/drafts/${draft.revision}`,
      at: savedAt,
      language,
      source,
      prose,
      outcome: null,
    };
  }
  const submission = await selectOptionalSubmission(actor, id);
  if (submission === null || submission.kata !== kata) return null;
  const { language, source, createdAt, state } = submission;
  const outcome = state.kind === 'done' ? state.verdict.kind : null;
  const own = submission.attempt.id === attempt;
  return { id, own, href: `/submissions/${id}`, at: createdAt, language, source, prose: null, outcome };
}
