/** One save of a draft over the network: a request, and its answer as what it means for the editor. */
import type { z } from 'zod';
import {
  draftAnswerSchema,
  draftLimitBytes,
  leisureName,
  type DraftSave,
  type draftSchema,
} from '../../../grader/contract/draft.ts';
import type { Language } from '../../../grader/contract/request.ts';
import type { DraftContent, OtherDraft, Trouble } from './draft-sync.ts';
import type { CopyOwner } from './local-copy.ts';

/** Browsers refuse more than 64 KiB that outlives its page; a part of that is the request's own. */
const keepaliveBytes = 60_000;

export interface SentDraft {
  tab: string;
  /** The revision that this tab saw last. */
  base: number;
  content: DraftContent;
}

export type SaveAnswer =
  /** Times are of the server's clock, in ms. */
  | { kind: 'saved'; revision: number; savedAt: number }
  /** `theirs` may be this very tab's: of a save whose answer was lost. */
  | { kind: 'diverged'; theirs: OtherDraft & { tab: string } }
  | { kind: 'too-large'; message: string }
  | { kind: 'ended' }
  | { kind: 'failed'; trouble: Trouble };

/** Longer than any answer takes that is still to come. */
const patienceMs = 10_000;
const unreachable: SaveAnswer = { kind: 'failed', trouble: { kind: 'unreachable' } };
const tooLarge: SaveAnswer = {
  kind: 'too-large',
  message: 'This is more than 256 KiB: it is kept in this browser alone.',
};

/** Where the drafts of this work are saved and read. */
export const draftAddress = (owner: CopyOwner): string =>
  `/api/drafts/${'attempt' in owner ? owner.attempt : `leisure/${leisureName(owner.leisure)}`}`;

/** Saves a draft at its address. Never rejects: whatever goes wrong is an answer. The request outlives the page where it may. */
export async function saveDraft(address: string, { tab, base, content }: SentDraft): Promise<SaveAnswer> {
  const { language, source, prose } = content;
  if (byteLength(source) > draftLimitBytes) return tooLarge;
  const body = JSON.stringify({ tab, base, language, source, prose } satisfies DraftSave);
  try {
    const response = await fetch(address, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive: byteLength(body) <= keepaliveBytes,
      signal: AbortSignal.timeout(patienceMs),
    });
    return readAnswer(response.status, await response.json().catch(() => null), language);
  } catch {
    return unreachable;
  }
}

/** What the server's answer means. Anything that is none of the known answers is trouble that may pass. */
export function readAnswer(status: number, body: unknown, language: Language): SaveAnswer {
  const parsed = draftAnswerSchema.safeParse(body);
  if (!parsed.success) return unreachable;
  const answer = parsed.data;
  switch (answer.kind) {
    case 'saved':
      return { kind: 'saved', revision: answer.revision, savedAt: answer.savedAt };
    case 'ended':
      return { kind: 'ended' };
    case 'diverged':
      return { kind: 'diverged', theirs: otherDraft(answer.theirs, language) };
    case 'refused':
      return status === 413
        ? { kind: 'too-large', message: answer.message }
        : { kind: 'failed', trouble: { kind: 'refused', message: answer.message } };
  }
}

/** A draft as it travels, as the editor takes it. `language`: of an editor that has one, where the draft says none. */
export const otherDraft = (draft: z.infer<typeof draftSchema>, language: Language): OtherDraft & { tab: string } => ({
  revision: draft.revision,
  tab: draft.tab,
  savedAt: draft.savedAt,
  content: { language: draft.language ?? language, source: draft.source, prose: draft.prose },
});

const byteLength = (text: string): number => new TextEncoder().encode(text).byteLength;
