'use client';
/** Prose in an editor, and its draft: kept in this browser at every change and on the server after every pause. */
import { useEffect, useRef, useState } from 'react';
import type { Prose } from '../../../grader/contract/draft.ts';
import type { DraftContent } from '../attempt/draft-sync.ts';
import type { CopyOwner, ServerDraft } from '../attempt/local-copy.ts';
import { useDraft } from '../attempt/use-draft.ts';

export interface ProseDraftSettings {
  owner: CopyOwner;
  server: ServerDraft | null;
  /** What is shown where this browser has nothing newer. */
  prose: Prose;
  /** There is nothing to keep: no attempt is open. */
  idle?: boolean;
}

export function useProseDraft({ owner, server, prose: begin, idle = false }: ProseDraftSettings) {
  const [prose, setProse] = useState(begin);
  const [ready, setReady] = useState(false);
  const [recovered, setRecovered] = useState(false);
  /** What was written last, also before it is rendered. */
  const current = useRef(prose);
  const put = (next: Prose) => {
    current.current = next;
    setProse(next);
  };
  // A draft names a language whatever it is of; prose is in none.
  const work = { language: 'typescript', sources: {}, prose: begin } as const;
  const draft = useDraft({ owner, server, work, show: (content: DraftContent) => put(content.prose ?? {}) });

  const open = useRef(draft.open);
  const opening = useRef(false);
  useEffect(() => {
    if (idle || opening.current) return;
    opening.current = true;
    void open.current().then((opened) => {
      put(opened.prose ?? {});
      setRecovered(opened.recovered);
      setReady(true);
    });
  }, [idle]);

  const write = (change: (before: Prose) => Prose) => {
    put(change(current.current));
    draft.changed({ prose: current.current });
  };
  return { prose, ready, recovered, write, draft };
}
