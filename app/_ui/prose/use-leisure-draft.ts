'use client';
/** The draft of what is written outside an attempt, prose or a judgement: it follows what is saved elsewhere, and is given away saved. */
import { useEffect, useRef, useState } from 'react';
import type { LeisureText, Prose } from '../../../grader/contract/draft.ts';
import { savedElsewhere, type ServerDraft } from '../attempt/local-copy.ts';
import { useProseDraft } from './use-prose-draft.ts';

export interface LeisureDraftSettings {
  account: string;
  text: LeisureText;
  /** The newest revision that the page was made with. */
  server: ServerDraft | null;
  /** What is begun with where there is none. */
  begin: Prose;
  /** It is not to be written now, and nothing is kept of it. */
  idle?: boolean;
}

const unsaved = 'Your last changes could not be saved yet. They are kept in this browser; try again.';
const unreachable = 'The server could not be reached. What you wrote is kept in this browser; try again.';

export function useLeisureDraft({ account, text, server, begin, idle }: LeisureDraftSettings) {
  const owner = { account, leisure: text };
  const work = useProseDraft({ owner, server, prose: server?.content.prose ?? begin, idle });
  const { draft } = work;
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  /** It can be written in now. */
  const open = work.ready && !sending && draft.kept.sync.kind !== 'ended';

  const follow = useRef<{ owner: typeof owner; follow: typeof draft.follow }>(null);
  useEffect(() => {
    follow.current = { owner, follow: draft.follow };
  });
  useEffect(() => {
    // Tabs of this browser tell each other; of other machines' work this one hears when somebody comes back to it.
    const onStorage = (event: StorageEvent) => void follow.current?.follow(savedElsewhere(follow.current.owner, event));
    const onFocus = () => void follow.current?.follow('newest');
    window.addEventListener('storage', onStorage);
    window.addEventListener('focus', onFocus);
    return () => {
      window.removeEventListener('storage', onStorage);
      window.removeEventListener('focus', onFocus);
    };
  }, []);

  /** Why nothing can be given away now, or the revision that is; null where the page says why. */
  const save = async (): Promise<{ revision: number } | { refusal: string | null }> => {
    const sync = await draft.keeper?.flush();
    switch (sync?.kind) {
      case 'clean':
      case 'saved':
        return { revision: sync.known.revision };
      case 'too-large':
        return { refusal: sync.message };
      // What is to be kept is asked first; and what is over is told above it.
      case 'diverged':
      case 'ended':
        return { refusal: null };
      case 'offline':
        return { refusal: sync.trouble.kind === 'refused' ? sync.trouble.message : unreachable };
      case 'dirty':
      case 'saving':
      case undefined:
        return { refusal: unsaved };
    }
  };

  /**
   * Saves what is written and gives it to `submit`, with the revision that it is (0 where nothing was ever saved); `submit` answers why it
   * is not taken, or null. Whether it was taken: then it is a draft no more.
   */
  const deliver = async (submit: (prose: Prose, revision: number) => Promise<string | null>): Promise<boolean> => {
    if (!open) return false;
    setSending(true);
    setRefusal(null);
    const saved = await save();
    const refused =
      'revision' in saved
        ? await submit(draft.read().prose ?? {}, saved.revision).catch(() => unreachable)
        : saved.refusal;
    if ('revision' in saved && refused === null) {
      draft.discard();
      return true;
    }
    setSending(false);
    setRefusal(refused);
    // It may have been refused because there is a newer one.
    void draft.follow('newest');
    return false;
  };

  const write = (change: (before: Prose) => Prose): void => {
    if (!open) return;
    setRefusal(null);
    work.write(change);
  };
  /** What was refused is looked at in another place. */
  const dismiss = () => setRefusal(null);
  return { ...work, open, write, deliver, dismiss, sending, refusal };
}

export type LeisureInHand = Omit<ReturnType<typeof useLeisureDraft>, 'deliver' | 'dismiss'>;
