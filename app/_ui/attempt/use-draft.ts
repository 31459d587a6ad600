'use client';
/** The draft of an attempt or of a text outside of one, joined to this browser and to the server: opened once the editor is there, kept from then on. */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import { draftSchema, type Prose } from '../../../grader/contract/draft.ts';
import type { AttemptNews } from '../../../grader/contract/attempt-events.ts';
import type { Language } from '../../../grader/contract/request.ts';
import { copyStorage, livingAfterRestore } from './copy-storage.ts';
import { createDraftKeeper, type DraftKeeper, type Kept } from './draft-keeper.ts';
import { isUnsaved, type DraftContent, type Known } from './draft-sync.ts';
import { canTellWhoLives, live, newTabName } from './living-tabs.ts';
import { dropCopy, keepCopy, type CopyOwner, type ServerDraft } from './local-copy.ts';
import { openDraft, type OpenedDraft, type Work } from './open-draft.ts';
import { draftAddress, otherDraft, saveDraft } from './save-draft.ts';
import { afterSave, contentIn, unsavedIn, writeIn, type Writing } from './unsaved-languages.ts';

export interface DraftSettings {
  owner: CopyOwner;
  /** The newest revision and the work that the page was made with. */
  server: ServerDraft | null;
  work: Work;
  /** Puts a draft of somebody else's into the editor. */
  show(content: DraftContent): void;
}

interface Opened {
  tab: string;
  keeper: DraftKeeper;
  close(): void;
}

export function useDraft(settings: DraftSettings) {
  const { owner, server, work } = settings;
  const address = draftAddress(owner);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [unopened] = useState<Kept>(() => {
    const known = { revision: server?.revision ?? 0, savedAt: server?.savedAt ?? null };
    return { sync: { kind: 'clean', known }, inBrowser: true };
  });
  /** All that is written, in every language; `language` is the one that was written in last. */
  const content = useRef<Writing>({ ...work, beside: [] });
  const show = useRef(settings.show);
  useEffect(() => {
    show.current = settings.show;
  });
  const read = (): DraftContent => contentIn(content.current, content.current.language);

  const open = async (): Promise<OpenedDraft> => {
    const tab = newTabName();
    const living = await livingAfterRestore();
    const storage = copyStorage();
    const die = live(tab);
    const [now, wallNow] = [performance.now(), Date.now()];
    const found = openDraft({ storage, owner, tab, living, server, work, now, wallNow });
    const { language, sources, prose, beside } = found;
    content.current = { language, sources, prose, beside };
    const keeper = createDraftKeeper(found.sync, {
      read: () => unsavedIn(content.current)[0]!,
      saved(sent) {
        content.current = afterSave(content.current, sent);
        return sent.language !== content.current.language;
      },
      // Where nobody can tell who lives, a copy may be a living editor's: that one's saves are its own.
      tabs: found.heirOf !== null && canTellWhoLives() ? [tab, found.heirOf] : [tab],
      send: (sent, base) => saveDraft(address, { tab, base, content: sent }),
      keep: (base, unsaved) =>
        keepCopy(storage, owner, {
          tab,
          base,
          unsaved,
          changedAt: Date.now(),
          ...content.current,
          beside: [...content.current.beside],
        }),
      now: () => performance.now(),
      after(ms, work) {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    });
    setOpened({ tab, keeper, close: die });
    return found;
  };

  useEffect(() => {
    if (!opened) return;
    const { keeper, close } = opened;
    const leave = () => void keeper.flush();
    const onVisibility = () => (document.visibilityState === 'hidden' ? leave() : keeper.tryNow());
    const come = () => keeper.tryNow();
    window.addEventListener('blur', leave);
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', come);
    window.addEventListener('focus', come);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('blur', leave);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', come);
      window.removeEventListener('focus', come);
      document.removeEventListener('visibilitychange', onVisibility);
      leave();
      keeper.stop();
      close();
    };
  }, [opened]);

  const kept = useSyncExternalStore(
    opened?.keeper.subscribe ?? never,
    opened?.keeper.current ?? (() => unopened),
    () => unopened,
  );

  /** The editor's text became another by somebody's hand. */
  const changed = useCallback(
    (change: { language: Language; source: string } | { prose: Prose }) => {
      const unsaved = opened !== null && isUnsaved(opened.keeper.current().sync);
      content.current =
        'prose' in change ? { ...content.current, prose: change.prose } : writeIn(content.current, change, unsaved);
      opened?.keeper.changed();
    },
    [opened],
  );

  /** Puts what somebody else saved into the editor, as the editor's own content. */
  const take = useCallback((theirs: DraftContent) => {
    const { sources, prose, beside } = content.current;
    const { language, source } = theirs;
    content.current = { beside, language, sources: { ...sources, [language]: source }, prose: theirs.prose ?? prose };
    show.current(theirs);
  }, []);

  /**
   * Follows another editor's save, where this one has nothing of its own; asks for its text only then. `newest`: whatever there may be,
   * where nobody tells.
   */
  const follow = useCallback(
    async (news: Pick<NonNullable<AttemptNews['draft']>, 'revision' | 'tab'> | 'newest' | null): Promise<void> => {
      if (!opened || news === null || (news !== 'newest' && news.tab === opened.tab)) return;
      const { keeper } = opened;
      const isBehind = (revision: number) => {
        const { sync } = keeper.current();
        return (sync.kind === 'clean' || sync.kind === 'saved') && revision > sync.known.revision;
      };
      if (!isBehind(news === 'newest' ? Infinity : news.revision)) return;
      const newest = await fetchDraft(news === 'newest' ? address : `${address}?revision=${news.revision}`);
      if (newest === null || !isBehind(newest.revision)) return;
      const theirs = otherDraft(newest, content.current.language);
      take(theirs.content);
      keeper.followed(theirs.revision, theirs.savedAt);
    },
    [opened, address, take],
  );

  /** Keeps what was merged, over theirs. */
  const keepMerged = (merged: DraftContent): void => {
    const { sync } = kept;
    if (sync.kind !== 'diverged') return;
    take(merged);
    opened?.keeper.settle(sync.theirs);
  };

  /** Takes theirs, after this editor's own has become a revision of the history. Answers with what is wrong, or null. */
  const takeTheirs = async (): Promise<string | null> => {
    const { sync } = kept;
    if (sync.kind !== 'diverged' || !opened) return null;
    const { theirs } = sync;
    let base: Known = theirs;
    for (const own of unsavedIn(content.current)) {
      // Under a name of its own: what one editor saves shortly after is merged into the later revision.
      const answer = await saveDraft(address, { tab: newTabName(), base: base.revision, content: own });
      if (answer.kind === 'diverged') {
        opened.keeper.diverged(answer.theirs);
        return 'It was changed once more, elsewhere. Compare again.';
      }
      if (answer.kind !== 'saved') return 'The server could not be reached. Both drafts are kept; try again.';
      base = answer;
    }
    content.current = { ...content.current, beside: [] };
    take(theirs.content);
    opened.keeper.settle(base);
    return null;
  };

  /** It was handed in, and is a draft no more. */
  const discard = (): void => {
    opened?.keeper.stop();
    if (opened) dropCopy(copyStorage(), owner, opened.tab);
  };

  return { kept, open, changed, read, follow, keepMerged, takeTheirs, discard, keeper: opened?.keeper ?? null };
}

const never = () => () => undefined;

/** Null where it is not to be had: merged into a later one, of which there is news, too. */
async function fetchDraft(address: string): Promise<z.infer<typeof draftSchema> | null> {
  try {
    const response = await fetch(address, { cache: 'no-store' });
    return draftSchema.safeParse(await response.json()).data ?? null;
  } catch {
    return null;
  }
}
