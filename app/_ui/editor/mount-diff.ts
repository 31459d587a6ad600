/** Monaco's diff editor over two texts. Client only; loaded lazily by diff-editor.tsx. */
import 'monaco-editor/features/diffEditor/register.js';
import type { Language } from '../../../grader/contract/request.ts';
import { appearance, followTheme } from './appearance.ts';
import { monaco, readLanguage } from './monaco.ts';
import { refusePaste } from './no-paste.ts';

export interface DiffOptions {
  left: string;
  right: string;
  language: Language | 'markdown';
  /** Whether the right one can be changed. */
  editable: boolean;
  pasteOff?: boolean;
  onChange?(right: string): void;
  /** How many places differ, each time that has been counted. */
  onDifferences?(count: number): void;
}

export interface DiffHandle {
  /** Replaces the right one, as a step that can be undone. */
  replaceRight(text: string): void;
  /** Goes to the next or previous place that differs, round and round. */
  goTo(direction: 'next' | 'previous'): void;
  dispose(): void;
}

/** Below this width, in px, both texts stand in one column. */
const sideBySidePx = 720;

export function mountDiff(container: HTMLElement, options: DiffOptions): DiffHandle {
  const stopTheme = followTheme();
  const code = options.editable ? options.language : readLanguage;
  const language = options.language === 'markdown' ? 'plaintext' : code;
  const original = monaco.editor.createModel(options.left, language);
  const modified = monaco.editor.createModel(options.right, language);
  const editor = monaco.editor.createDiffEditor(container, {
    ...appearance(),
    originalEditable: false,
    readOnly: !options.editable,
    ...(!options.editable && { renderLineHighlight: 'none' }),
    renderSideBySideInlineBreakpoint: sideBySidePx,
    renderOverviewRuler: false,
    wordWrap: options.language === 'markdown' ? 'on' : 'off',
  });
  editor.setModel({ original, modified });
  const right = editor.getModifiedEditor();
  const stopLabels = [keepLabel(editor.getOriginalEditor(), 'Before'), keepLabel(right, 'After')];
  const listening = modified.onDidChangeContent(() => options.onChange?.(modified.getValue()));
  const counting = editor.onDidUpdateDiff(() => options.onDifferences?.(editor.getLineChanges()?.length ?? 0));
  const allowPaste = options.pasteOff ? refusePaste(container, right, () => {}) : () => {};
  return {
    replaceRight(text) {
      modified.pushStackElement();
      modified.pushEditOperations([], [{ range: modified.getFullModelRange(), text }], () => null);
      modified.pushStackElement();
    },
    goTo: (direction) => editor.goToDiff(direction),
    dispose() {
      listening.dispose();
      counting.dispose();
      for (const stop of stopLabels) stop.dispose();
      allowPaste();
      stopTheme();
      editor.dispose();
      original.dispose();
      modified.dispose();
    },
  };
}

/** Monaco has options for these two names, and forgets them as soon as another option of the diff editor changes: its width will do. */
function keepLabel(editor: monaco.editor.ICodeEditor, ariaLabel: string): monaco.IDisposable {
  const name = () => editor.updateOptions({ ariaLabel });
  name();
  return editor.onDidChangeConfiguration(name);
}
