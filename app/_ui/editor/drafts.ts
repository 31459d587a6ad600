/**
 * Drafts in the browser: one per account, kata and language, written on every pause in typing and read back after a reload or crash.
 * The storage is passed in, and a storage that refuses (private mode, quota) is an answer, not an exception.
 */
import { z } from 'zod';
import { languageSchema, type Language } from '../../../grader/contract/request.ts';

const draftSchema = z.object({
  source: z.string(),
  /** Milliseconds since the epoch, by this browser's clock. */
  savedAt: z.number(),
});
export type Draft = z.infer<typeof draftSchema>;

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Whose draft, of what. `account` is an id, so that two people at one browser never see each other's. */
export interface DraftOwner {
  account: string;
  kata: string;
}

export const draftKey = (owner: DraftOwner, language: Language): string =>
  `quorum-dojo/draft/${owner.account}/${owner.kata}/${language}`;
const languageKey = (owner: DraftOwner): string => `quorum-dojo/language/${owner.account}/${owner.kata}`;

/** What is kept, or null where nothing is or what is there is no draft of ours. */
export function readDraft(storage: DraftStorage, owner: DraftOwner, language: Language): Draft | null {
  return parseDraft(attempt(() => storage.getItem(draftKey(owner, language))) ?? null);
}

/** Reads a draft as another tab wrote it (a `storage` event's newValue). */
export function parseDraft(text: string | null): Draft | null {
  if (text === null) return null;
  const parsed = draftSchema.safeParse(attempt(() => JSON.parse(text) as unknown));
  return parsed.success ? parsed.data : null;
}

/** Keeps a draft; false where the browser refused to. */
export function keepDraft(storage: DraftStorage, owner: DraftOwner, language: Language, draft: Draft): boolean {
  return attempt(() => (storage.setItem(draftKey(owner, language), JSON.stringify(draft)), true)) ?? false;
}

/** The language last written in, or null. */
export function readLanguage(storage: DraftStorage, owner: DraftOwner): Language | null {
  const parsed = languageSchema.safeParse(attempt(() => storage.getItem(languageKey(owner))));
  return parsed.success ? parsed.data : null;
}

/** Remembers the language last written in; where the browser refuses, nothing is lost but the choice. */
export function keepLanguage(storage: DraftStorage, owner: DraftOwner, language: Language): void {
  attempt(() => storage.setItem(languageKey(owner), language));
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
