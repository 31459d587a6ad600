'use client';
/** The analysis in the editor, and its draft. */
import { useMemo } from 'react';
import type { Analysis } from '../../../../../../content/katas/outage-postmortem/structure.ts';
import type { CopyOwner, ServerDraft } from '../../../../../_ui/attempt/local-copy.ts';
import type { Work } from '../../../../../_ui/attempt/open-draft.ts';
import { analysisOf, proseOf } from '../../../../../_ui/prose/analysis-draft.ts';
import { useProseDraft } from '../../../../../_ui/prose/use-prose-draft.ts';

export interface AnalysisSettings {
  owner: CopyOwner;
  incident: string;
  server: ServerDraft | null;
  work: Work;
  /** No attempt is open, so that there is nothing to keep. */
  idle: boolean;
}

export function useAnalysis({ owner, incident, server, work, idle }: AnalysisSettings) {
  const begin = proseOf(analysisOf(work.prose, incident));
  const { prose, ready, recovered, write: writeProse, draft } = useProseDraft({ owner, server, prose: begin, idle });
  const analysis = useMemo(() => analysisOf(prose, incident), [prose, incident]);
  const write = (change: (before: Analysis) => Analysis) =>
    writeProse((before) => proseOf(change(analysisOf(before, incident))));
  /** Everything is on the server: what was begun with counts as written, too. */
  const save = async (): Promise<boolean> => {
    if (draft.kept.sync.known.revision === 0) write((before) => before);
    const saved = await draft.keeper?.flush();
    return saved?.kind === 'clean' || saved?.kind === 'saved';
  };
  return { analysis, ready, recovered, write, save, draft };
}

export type AnalysisInHand = ReturnType<typeof useAnalysis>;
