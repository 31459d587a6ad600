/** One Monaco editor over one model per language, behind the few verbs a workbench needs. Client only; loaded lazily by code-editor.tsx. */
import { TabFocus } from 'monaco-editor/editor/browser/config/tabFocus.js';
import type { Language } from '../../../grader/contract/request.ts';
import { solutionPath } from './contract.ts';
import { examine, teachContract, type KataContract } from './language-service.ts';
import { monaco } from './monaco.ts';
import { appearance, followTheme } from './appearance.ts';
import { refusePaste } from './no-paste.ts';
import type { TypeState } from './type-state.ts';

/** A remark on a line of the source: the verdict's, beside the language service's own. */
export interface LineRemark {
  /** From 1. */
  line: number;
  column?: number;
  message: string;
}

export interface EditorListeners {
  onChange(language: Language, source: string): void;
  onCursor(line: number, column: number): void;
  onTabMovesFocus(on: boolean): void;
  onTypes(state: TypeState): void;
  /** Somebody wanted to paste or drop where that is off. */
  onPasteRefused(): void;
}

export interface EditorHandle {
  show(language: Language): void;
  source(language: Language): string;
  /** Replaces the whole source as one step that Ctrl Z takes back. */
  replace(language: Language, source: string): void;
  undo(): void;
  /** Selects a line and scrolls to it. */
  reveal(line: number, column?: number): void;
  remark(language: Language, remarks: readonly LineRemark[]): void;
  clearRemarks(): void;
  toggleTab(): void;
  focus(): void;
  dispose(): void;
}

export interface EditorOptions extends EditorListeners {
  contract: KataContract;
  languages: readonly Language[];
  language: Language;
  sources: Record<Language, string>;
  /** From memory, everything is typed. */
  pasteOff: boolean;
}

const remarksOwner = 'verdict';

/** What Monaco offers for dropping, moving and a middle click's selection. */
const typedOnly = { dragAndDrop: false, dropIntoEditor: { enabled: false }, selectionClipboard: false };

/** Milliseconds without a keystroke after which the language service is asked. */
const pauseMs = 300;

/** Makes the editor in `container`, which keeps its size. */
export function mountEditor(container: HTMLElement, options: EditorOptions): EditorHandle {
  teachContract(options.contract);
  const stopTheme = followTheme();
  const models = new Map<Language, monaco.editor.ITextModel>();
  // Made when it is first needed: a language nobody writes in needs no language service.
  const modelOf = (language: Language) => models.get(language) ?? makeModel(language);
  const makeModel = (language: Language) => {
    const uri = monaco.Uri.parse(solutionPath(language));
    monaco.editor.getModel(uri)?.dispose();
    const model = monaco.editor.createModel(options.sources[language], language, uri);
    model.updateOptions({ tabSize: 2, insertSpaces: true });
    model.onDidChangeContent(() => {
      options.onChange(language, model.getValue());
      askTypesSoon();
    });
    models.set(language, model);
    return model;
  };
  let shown = options.language;
  const editor = monaco.editor.create(container, {
    ...appearance(),
    ariaLabel: 'Your solution',
    model: modelOf(shown),
    ...(options.pasteOff && typedOnly),
  });
  const allowPaste = options.pasteOff ? refusePaste(container, editor, options.onPasteRefused) : () => {};
  const views = new Map<Language, monaco.editor.ICodeEditorViewState | null>();

  let disposed = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const askTypes = async () => {
    const [language, version] = [shown, modelOf(shown).getVersionId()];
    const stale = () => disposed || language !== shown || version !== modelOf(shown).getVersionId();
    const state = await examine(language, options.contract).catch((): TypeState => ({ kind: 'unavailable' }));
    if (!stale()) options.onTypes(state);
  };
  const askTypesSoon = () => {
    clearTimeout(pause);
    pause = setTimeout(() => void askTypes(), pauseMs);
  };

  editor.onDidChangeCursorPosition(({ position }) => options.onCursor(position.lineNumber, position.column));
  // Monaco's own switch, for all editors at once: its option of the same name does not tell.
  const tabFocus = TabFocus.onDidChangeTabFocus(options.onTabMovesFocus);
  options.onTabMovesFocus(TabFocus.getTabFocusMode());
  void askTypes();

  return {
    show(language) {
      if (language === shown) return;
      views.set(shown, editor.saveViewState());
      shown = language;
      editor.setModel(modelOf(language));
      editor.restoreViewState(views.get(language) ?? null);
      const position = editor.getPosition();
      options.onCursor(position?.lineNumber ?? 1, position?.column ?? 1);
      options.onTypes({ kind: 'starting' });
      void askTypes();
    },
    source: (language) => models.get(language)?.getValue() ?? options.sources[language],
    replace(language, source) {
      const model = modelOf(language);
      model.pushStackElement();
      model.pushEditOperations([], [{ range: model.getFullModelRange(), text: source }], () => null);
      model.pushStackElement();
    },
    undo: () => editor.trigger('workbench', 'undo', null),
    reveal(line, column) {
      const model = modelOf(shown);
      const lineNumber = Math.min(Math.max(line, 1), model.getLineCount());
      const startColumn = column ?? (model.getLineFirstNonWhitespaceColumn(lineNumber) || 1);
      editor.setSelection({
        startLineNumber: lineNumber,
        startColumn,
        endLineNumber: lineNumber,
        endColumn: model.getLineMaxColumn(lineNumber),
      });
      editor.revealLineInCenterIfOutsideViewport(lineNumber);
      editor.focus();
    },
    remark(language, remarks) {
      const model = modelOf(language);
      const markers = remarks.filter(({ line }) => line <= model.getLineCount());
      monaco.editor.setModelMarkers(
        model,
        remarksOwner,
        markers.map(({ line, column, message }) => ({
          severity: monaco.MarkerSeverity.Error,
          message,
          source: 'Verdict',
          startLineNumber: line,
          startColumn: column ?? (model.getLineFirstNonWhitespaceColumn(line) || 1),
          endLineNumber: line,
          endColumn: model.getLineMaxColumn(line),
        })),
      );
    },
    clearRemarks: () => monaco.editor.removeAllMarkers(remarksOwner),
    toggleTab: () => TabFocus.setTabFocusMode(!TabFocus.getTabFocusMode()),
    focus: () => editor.focus(),
    dispose() {
      disposed = true;
      clearTimeout(pause);
      stopTheme();
      allowPaste();
      tabFocus.dispose();
      editor.dispose();
      for (const model of models.values()) model.dispose();
    },
  };
}
