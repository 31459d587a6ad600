/** What an editor opens with: the server's work, or what this browser has more of. Reads the browser's copies and tidies them up. */
import type { Prose } from '../../../grader/contract/draft.ts';
import type { Language } from '../../../grader/contract/request.ts';
import type { DraftSync } from './draft-sync.ts';
import {
  dropCopy,
  isHeldBy,
  keepCopy,
  otherSources,
  readCopies,
  recover,
  sweepCopies,
  type CopyOwner,
  type DraftStorage,
  type LocalCopy,
  type ServerDraft,
} from './local-copy.ts';

/** What the server has: the newest work in each language. */
export interface Work {
  language: Language;
  sources: Partial<Record<Language, string>>;
  prose: Prose | null;
}

export interface OpenedDraft extends Work {
  /** Languages beside the draft's own whose text is unsaved. */
  beside: readonly Language[];
  sync: DraftSync;
  /** Whether the editor shows what only this browser had. */
  recovered: boolean;
  /** The dead editor whose copy this one goes on from; null where it goes on from none. */
  heirOf: string | null;
}

export interface Opening {
  storage: DraftStorage;
  owner: CopyOwner;
  /** The editor's own new name. */
  tab: string;
  /** Other editors that are open: what they have is theirs. */
  living: ReadonlySet<string>;
  /** The newest revision that the server has. */
  server: ServerDraft | null;
  work: Work;
  /** Monotonic, and the time of day; ms. */
  now: number;
  wallNow: number;
}

export function openDraft({ storage, owner, tab, living, server, work, now, wallNow }: Opening): OpenedDraft {
  sweepCopies(storage, owner);
  const copies = readCopies(storage, owner).filter((copy) => !living.has(copy.tab));
  const recovered = recover(server, copies);
  const known = { revision: server?.revision ?? 0, savedAt: server?.savedAt ?? null };
  const unsaved = { firstAt: now, lastAt: now };
  const adopt = ({ language, sources, prose, beside }: LocalCopy) => ({
    language,
    beside,
    sources: { ...work.sources, ...sources },
    prose: prose ?? work.prose,
  });
  const opened = ((): OpenedDraft => {
    switch (recovered.kind) {
      case 'server': {
        const beside = otherSources(copies.filter(({ base }) => base >= known.revision));
        const sources = { ...work.sources, ...beside, [work.language]: work.sources[work.language] ?? '' };
        return { ...work, sources, beside: [], sync: { kind: 'clean', known }, recovered: false, heirOf: null };
      }
      case 'copy':
        return {
          ...adopt(recovered.copy),
          sync: { kind: 'dirty', known, unsaved },
          recovered: true,
          heirOf: recovered.copy.tab,
        };
      case 'both': {
        const base = { revision: recovered.copy.base, savedAt: null };
        const sync = { kind: 'diverged', known: base, unsaved, theirs: recovered.theirs } as const;
        return { ...adopt(recovered.copy), sync, recovered: true, heirOf: recovered.copy.tab };
      }
    }
  })();
  // Kept under the new name before the old one goes.
  const { language, sources, prose, beside, sync } = opened;
  const own = {
    tab,
    base: sync.known.revision,
    unsaved: opened.recovered,
    changedAt: wallNow,
    language,
    sources,
    prose,
    beside: [...beside],
  };
  if (keepCopy(storage, owner, own))
    for (const copy of copies) if (isHeld(copy, opened, server)) dropCopy(storage, owner, copy.tab);
  return opened;
}

/** Whether nothing is lost with a copy: the editor or the server has all that it had. */
function isHeld(copy: LocalCopy, opened: OpenedDraft, server: ServerDraft | null): boolean {
  if (!copy.unsaved || copy.tab === opened.heirOf) return true;
  const shown = { language: opened.language, source: opened.sources[opened.language] ?? '', prose: opened.prose };
  return isHeldBy(copy, shown) || isHeldBy(copy, server?.content ?? null);
}
