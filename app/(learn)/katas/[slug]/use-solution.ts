'use client';
/** The learner's work in the editor: one source per language, what is written beside them, and whether all of it is safe. */
import { useCallback, useRef, useState } from 'react';
import type { Prose } from '../../../../grader/contract/draft.ts';
import type { Language } from '../../../../grader/contract/request.ts';
import type { DraftContent } from '../../../_ui/attempt/draft-sync.ts';
import type { CopyOwner, ServerDraft } from '../../../_ui/attempt/local-copy.ts';
import type { Work } from '../../../_ui/attempt/open-draft.ts';
import { useDraft } from '../../../_ui/attempt/use-draft.ts';
import { standInContract } from '../../../_ui/editor/contract.ts';
import type { EditorHandle, EditorOptions } from '../../../_ui/editor/mount-editor.ts';
import type { TypeState } from '../../../_ui/editor/type-state.ts';

export interface SolutionSettings {
  owner: CopyOwner;
  kata: { slug: string; languages: readonly Language[] };
  server: ServerDraft | null;
  work: Work;
  /** The text of the kata's api.d.ts; empty where it is hidden. */
  api: string;
  pasteOff: boolean;
}

export interface Cursor {
  line: number;
  column: number;
}

export function useSolution({ owner, kata, server, work, api, pasteOff }: SolutionSettings) {
  const editor = useRef<EditorHandle | null>(null);
  const [ready, setReady] = useState(false);
  const [language, setLanguage] = useState(work.language);
  const [sources, setSources] = useState(work.sources);
  const [prose, setProse] = useState(work.prose);
  const [cursor, setCursor] = useState<Cursor>({ line: 1, column: 1 });
  const [tabMovesFocus, setTabMovesFocus] = useState(false);
  const [types, setTypes] = useState<TypeState>({ kind: 'starting' });
  const [pasteRefused, setPasteRefused] = useState(false);
  /** Whether the editor shows what this browser had kept through a crash. */
  const [recovered, setRecovered] = useState(false);
  /** While the editor is given somebody else's text: that is no change of the learner's. */
  const given = useRef(false);

  const show = (content: DraftContent) => {
    given.current = true;
    try {
      setLanguage(content.language);
      editor.current?.show(content.language);
      if (editor.current?.source(content.language) !== content.source)
        editor.current?.replace(content.language, content.source);
      if (content.prose) setProse(content.prose);
    } finally {
      given.current = false;
    }
  };
  const draft = useDraft({ owner, server, work, show });
  const changed = useRef(draft.changed);
  changed.current = draft.changed;

  /** Called once Monaco has arrived, in the browser: only now is there a storage to read. */
  const editorOptions = async (): Promise<EditorOptions> => {
    const opened = await draft.open();
    setSources(opened.sources);
    setLanguage(opened.language);
    setProse(opened.prose);
    setRecovered(opened.recovered);
    return {
      contract: { slug: kata.slug, api: api || standInContract(kata.slug, opened.sources.typescript ?? '') },
      languages: kata.languages,
      language: opened.language,
      sources: { typescript: opened.sources.typescript ?? '', javascript: opened.sources.javascript ?? '' },
      pasteOff,
      onChange: (of, source) => {
        setSources((before) => ({ ...before, [of]: source }));
        setPasteRefused(false);
        if (!given.current) changed.current({ language: of, source });
      },
      onCursor: (line, column) => setCursor({ line, column }),
      onTabMovesFocus: setTabMovesFocus,
      onTypes: setTypes,
      onPasteRefused: () => setPasteRefused(true),
    };
  };

  const onReady = useCallback((handle: EditorHandle) => {
    editor.current = handle;
    setReady(true);
  }, []);

  const choose = (chosen: Language) => {
    setLanguage(chosen);
    editor.current?.show(chosen);
  };

  const write = (change: Prose) => {
    const next = { ...prose, ...change };
    setProse(next);
    setPasteRefused(false);
    draft.changed({ prose: next });
  };

  return {
    editor,
    ready,
    editorOptions,
    onReady,
    language,
    choose,
    source: sources[language],
    sources,
    prose,
    write,
    draft,
    recovered,
    cursor,
    tabMovesFocus,
    types,
    pasteOff,
    pasteRefused,
    refusePaste: () => setPasteRefused(true),
  };
}

/** The argument in a draft's prose; empty where there is none. */
export function argumentOf(prose: Prose | null): string {
  const argument = prose?.['argument'];
  return typeof argument === 'string' ? argument : '';
}

export type Solution = ReturnType<typeof useSolution>;
