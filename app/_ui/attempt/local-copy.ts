/**
 * What this browser keeps of a draft, written at every change, so that a crash loses nothing. One copy per tab that has the attempt open:
 * tabs never write over each other's. The storage is passed in, and one that refuses (private mode, quota) is an answer, not an exception.
 */
import { z } from 'zod';
import { leisureName, proseSchema, sameProse, type LeisureText } from '../../../grader/contract/draft.ts';
import { languageSchema, type Language } from '../../../grader/contract/request.ts';
import type { DraftContent, OtherDraft } from './draft-sync.ts';

const copySchema = z.object({
  /** Of the editor that wrote it. */
  tab: z.string(),
  /** The revision that it started from. */
  base: z.number().int().nonnegative(),
  /** Whether it holds what the server did not have when it was written. */
  unsaved: z.boolean(),
  /** By this browser's clock, which is compared with nothing but itself. */
  changedAt: z.number(),
  language: languageSchema,
  /** In every language that was written in; only that of `language` is the draft. */
  sources: z.partialRecord(languageSchema, z.string()),
  prose: proseSchema.nullable(),
  /** Languages beside its own whose text the server did not have either: written in, and left for another while that was unsaved. */
  beside: z.array(languageSchema).default([]),
});
export type LocalCopy = z.infer<typeof copySchema>;

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Whose work: that of an attempt, or a text outside of one. `account` is an id, so that two people at one browser never see each other's. */
export type CopyOwner = { account: string } & ({ attempt: string } | { leisure: LeisureText });

const rootOf = (owner: CopyOwner): string => ('attempt' in owner ? 'quorum-dojo/draft/' : 'quorum-dojo/leisure/');
const prefixOf = (owner: CopyOwner): string =>
  `${rootOf(owner)}${owner.account}/${'attempt' in owner ? owner.attempt : leisureName(owner.leisure)}/`;

/** Keeps a copy in the place of this tab's last one; false where the browser refused to. */
export function keepCopy(storage: DraftStorage, owner: CopyOwner, copy: LocalCopy): boolean {
  return tryTo(() => (storage.setItem(prefixOf(owner) + copy.tab, JSON.stringify(copy)), true)) ?? false;
}

export function dropCopy(storage: DraftStorage, owner: CopyOwner, tab: string): void {
  tryTo(() => storage.removeItem(prefixOf(owner) + tab));
}

/** Every tab's copy of this work, newest first. What is there and is no copy of ours is passed over. */
export function readCopies(storage: DraftStorage, owner: CopyOwner): LocalCopy[] {
  return keysOf(storage)
    .filter((key) => key.startsWith(prefixOf(owner)))
    .map((key) => parseCopy(storage, key))
    .filter((copy) => copy !== null)
    .sort((a, b) => b.changedAt - a.changedAt);
}

/** Removes the copies of other work of its kind that the server has. What it never got stays, however old: nobody has it but this browser. */
export function sweepCopies(storage: DraftStorage, owner: CopyOwner): void {
  for (const key of keysOf(storage)) {
    if (!key.startsWith(rootOf(owner)) || key.startsWith(prefixOf(owner))) continue;
    if (parseCopy(storage, key)?.unsaved === false) tryTo(() => storage.removeItem(key));
  }
}

/** What another tab of this browser has saved on the server just now, as a storage event tells it; null where it tells of none. */
export function savedElsewhere(
  owner: CopyOwner,
  { key, storageArea }: Pick<StorageEvent, 'key' | 'storageArea'>,
): { revision: number; tab: string } | null {
  if (!key?.startsWith(prefixOf(owner)) || storageArea === null) return null;
  const copy = parseCopy(storageArea, key);
  return copy === null || copy.unsaved ? null : { revision: copy.base, tab: copy.tab };
}

const keysOf = (storage: DraftStorage): string[] =>
  tryTo(() => Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((key) => key !== null)) ??
  [];

function parseCopy(storage: DraftStorage, key: string): LocalCopy | null {
  const text = tryTo(() => storage.getItem(key)) ?? null;
  if (text === null) return null;
  return copySchema.safeParse(tryTo(() => JSON.parse(text) as unknown)).data ?? null;
}

function tryTo<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

export const contentOf = (copy: LocalCopy): DraftContent => ({
  language: copy.language,
  source: copy.sources[copy.language] ?? '',
  prose: copy.prose,
});

/** Every text of a copy that the server did not have: the draft's own, and what was left unsaved beside it. */
export const unsavedTexts = (copy: LocalCopy): DraftContent[] =>
  [copy.language, ...copy.beside].map((language) => ({
    ...contentOf(copy),
    language,
    source: copy.sources[language] ?? '',
  }));

/** Whether nothing is lost with a copy where there is this work. */
export const isHeldBy = (copy: LocalCopy, work: DraftContent | null): boolean =>
  work !== null && copy.beside.length === 0 && sameContent(contentOf(copy), work);

/** Whether two drafts hold the same work. */
export const sameContent = (a: DraftContent, b: DraftContent): boolean =>
  a.language === b.language && a.source === b.source && sameProse(a.prose, b.prose);

export interface ServerDraft extends OtherDraft {
  tab: string;
}

export type Recovered =
  /** Work goes on from what the server has, or from nothing. */
  | { kind: 'server' }
  /** This browser has more than the server: it is shown, and saved. `copy` may be a dead tab's. */
  | { kind: 'copy'; copy: LocalCopy }
  /** Both have changed since they were one. */
  | { kind: 'both'; copy: LocalCopy; theirs: OtherDraft };

/** What to show when a page opens: the newest of what the server and this browser's dead tabs have. `copies` newest first. */
export function recover(server: ServerDraft | null, copies: readonly LocalCopy[]): Recovered {
  const copy = copies.find((one) => one.unsaved && !isHeldBy(one, server?.content ?? null));
  if (!copy) return { kind: 'server' };
  // A save whose answer was lost: the server's revision is the same tab's earlier work.
  const follows = server === null || copy.base >= server.revision || copy.tab === server.tab;
  return follows ? { kind: 'copy', copy } : { kind: 'both', copy, theirs: server };
}

/** What was written in the languages that are not the draft's own, by the newest copy that has it. */
export function otherSources(copies: readonly LocalCopy[]): Partial<Record<Language, string>> {
  return Object.assign({}, ...copies.toReversed().map(({ sources }) => sources)) as Partial<Record<Language, string>>;
}
