/** Monaco as a reader of one source, as tall as it is. Client only; loaded lazily by source-view.tsx. Whatever the source holds is drawn by the reader's own browser, and control characters as what they are. */
import type { Language } from '../../../grader/contract/request.ts';
import { appearance, followTheme } from './appearance.ts';
import { monaco, readLanguage } from './monaco.ts';

export interface SourceOptions {
  source: string;
  /** Null for prose. */
  language: Language | null;
  label: string;
}

export interface SourceHandle {
  /** Selects a line and scrolls to it. */
  reveal(line: number, column?: number): void;
  dispose(): void;
}

export function mountSource(container: HTMLElement, { source, language, label }: SourceOptions): SourceHandle {
  const stopTheme = followTheme();
  const model = monaco.editor.createModel(source, language === null ? 'plaintext' : readLanguage);
  const editor = monaco.editor.create(container, {
    ...appearance(),
    ariaLabel: label,
    model,
    readOnly: true,
    domReadOnly: true,
    renderLineHighlight: 'none',
    renderControlCharacters: true,
    renderValidationDecorations: 'off',
    occurrencesHighlight: 'off',
    wordWrap: language === null ? 'on' : 'off',
    links: false,
    hover: { enabled: 'off' },
    contextmenu: false,
    // Tab leads out of what cannot be written in, and the wheel scrolls the page where there is nothing more to scroll here.
    tabFocusMode: true,
    scrollbar: { ...appearance().scrollbar, alwaysConsumeMouseWheel: false },
  });
  return {
    reveal(line, column) {
      const lineNumber = Math.min(Math.max(line, 1), model.getLineCount());
      const startColumn = column ?? (model.getLineFirstNonWhitespaceColumn(lineNumber) || 1);
      const endColumn = model.getLineMaxColumn(lineNumber);
      editor.setSelection({ startLineNumber: lineNumber, startColumn, endLineNumber: lineNumber, endColumn });
      editor.revealLineInCenterIfOutsideViewport(lineNumber);
      editor.focus();
    },
    dispose() {
      stopTheme();
      editor.dispose();
      model.dispose();
    },
  };
}
