/** What the page of a kata's explanation shows: what was handed in before, and the text that may be written now. */
import type { DraftAnswer, LeisureText } from '../../../grader/contract/draft.ts';
import type { Actor } from '../account/actor.ts';
import { listHidings } from '../attempt/hiding.ts';
import { maySeeKataTexts } from '../attempt/policy.ts';
import { selectOptionalLeisureDraft } from './leisure-drafts.ts';
import { explanationOf, nextText } from './leisure.ts';
import { mayHandInAgain } from './policy.ts';
import { listWritings, selectOptionalWriting } from './queries.ts';
import type { WritingDetail } from './queries.ts';

export type ExplanationPage = {
  /** Newest first. */
  writings: WritingDetail[];
  now:
    | { kind: 'open'; text: LeisureText; draft: Extract<DraftAnswer, { kind: 'diverged' }>['theirs'] | null }
    | { kind: 'closed'; message: string };
};

/** More than anybody needs to see of what came before. */
const shown = 10;

export async function selectExplanationPage(actor: Actor, kata: string): Promise<ExplanationPage> {
  const seen = maySeeKataTexts(await listHidings(actor), kata);
  if (seen.kind === 'denied') return { writings: [], now: { kind: 'closed', message: seen.message } };
  const rows = await listWritings(actor, { kind: 'explanation', kata });
  const read = await Promise.all(rows.slice(0, shown).map(({ id }) => selectOptionalWriting(actor, id)));
  const writings = read.filter((writing) => writing !== null);
  const decision = mayHandInAgain(rows[0]?.state ?? null);
  if (decision.kind === 'denied') return { writings, now: { kind: 'closed', message: decision.message } };
  const text = nextText(explanationOf(actor.id, kata), rows[0] ?? null);
  return { writings, now: { kind: 'open', text, draft: await selectOptionalLeisureDraft(actor, text) } };
}
