'use client';
/** The learner's source: one draft per language, in the editor once it has arrived and in this browser from the first keystroke. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../../../../grader/contract/request.ts';
import {
  draftKey,
  keepDraft,
  keepLanguage,
  parseDraft,
  readDraft,
  readLanguage,
  type DraftOwner,
} from '../../../_ui/editor/drafts.ts';
import type { EditorHandle, EditorOptions } from '../../../_ui/editor/mount-editor.ts';
import type { TypeState } from '../../../_ui/editor/type-state.ts';

export interface SolutionSettings {
  owner: DraftOwner;
  languages: readonly Language[];
  starters: Partial<Record<Language, string>>;
  /** The text of the kata's api.d.ts. */
  api: string;
  /** What was handed in last: where this browser has no draft, work goes on from there. */
  handedIn: { language: Language; source: string } | null;
}

/** Whether what is in the editor would survive a crash of this browser. */
export type Keeping = 'kept' | 'refused';

export interface Cursor {
  line: number;
  column: number;
}

export function useSolution(settings: SolutionSettings) {
  const { owner, languages, starters, handedIn } = settings;
  const editor = useRef<EditorHandle | null>(null);
  const [ready, setReady] = useState(false);
  const [language, setLanguage] = useState<Language>(handedIn?.language ?? languages[0] ?? 'typescript');
  const [sources, setSources] = useState<Partial<Record<Language, string>>>({});
  const [keeping, setKeeping] = useState<Keeping>('kept');
  const [cursor, setCursor] = useState<Cursor>({ line: 1, column: 1 });
  const [tabMovesFocus, setTabMovesFocus] = useState(false);
  const [types, setTypes] = useState<TypeState>({ kind: 'starting' });
  /** What another tab has made of the same draft, while it is undecided which of the two to keep. */
  const [elsewhere, setElsewhere] = useState<{ language: Language; source: string } | null>(null);

  /** Called once Monaco has arrived, in the browser: only now is there a storage to read. */
  const editorOptions = (): EditorOptions => {
    const start = (of: Language) =>
      readDraft(localStorage, owner, of)?.source ??
      (handedIn?.language === of ? handedIn.source : undefined) ??
      starters[of] ??
      '';
    const sources = { typescript: start('typescript'), javascript: start('javascript') };
    const remembered = readLanguage(localStorage, owner);
    const first = remembered && languages.includes(remembered) ? remembered : language;
    setSources(sources);
    setLanguage(first);
    return {
      contract: { slug: owner.kata, api: settings.api },
      languages,
      language: first,
      sources,
      onChange: (of, source) => {
        setSources((before) => ({ ...before, [of]: source }));
        setKeeping(keepDraft(localStorage, owner, of, { source, savedAt: Date.now() }) ? 'kept' : 'refused');
      },
      onCursor: (line, column) => setCursor({ line, column }),
      onTabMovesFocus: setTabMovesFocus,
      onTypes: setTypes,
    };
  };

  const onReady = useCallback((handle: EditorHandle) => {
    editor.current = handle;
    setReady(true);
  }, []);

  const choose = (chosen: Language) => {
    setLanguage(chosen);
    keepLanguage(localStorage, owner, chosen);
    editor.current?.show(chosen);
  };

  useEffect(() => {
    const onStorage = (event: StorageEvent) => {
      const changed = languages.find((of) => event.key === draftKey(owner, of));
      const draft = parseDraft(event.newValue);
      if (!changed || !draft || !editor.current || editor.current.source(changed) === draft.source) return;
      setElsewhere({ language: changed, source: draft.source });
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, [owner, languages]);

  return {
    editor,
    ready,
    editorOptions,
    onReady,
    language,
    choose,
    source: sources[language],
    sources,
    keeping,
    cursor,
    tabMovesFocus,
    types,
    elsewhere,
    /** Takes the other tab's draft, as a step that can be undone, or stays with this one. */
    settle: (take: 'theirs' | 'ours') => {
      if (elsewhere && take === 'theirs') editor.current?.replace(elsewhere.language, elsewhere.source);
      else if (elsewhere)
        keepDraft(localStorage, owner, elsewhere.language, {
          source: sources[elsewhere.language] ?? '',
          savedAt: Date.now(),
        });
      setElsewhere(null);
    },
  };
}

export type Solution = ReturnType<typeof useSolution>;
