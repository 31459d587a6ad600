/**
 * Monaco, from the package itself: the editor's core, the contributions a kata needs, two languages, two workers. Client only, and loaded
 * lazily: this module and its 4 MB arrive after the page can be read.
 */
import * as monaco from 'monaco-editor/editor/editor.api.js';
// These two have no entry under features.
import 'monaco-editor/editor/contrib/gotoSymbol/browser/goToCommands.js';
import 'monaco-editor/editor/contrib/suggest/browser/suggestController.js';
import 'monaco-editor/features/bracketMatching/register.js';
import 'monaco-editor/features/caretOperations/register.js';
import 'monaco-editor/features/clipboard/register.js';
import 'monaco-editor/features/codeAction/register.js';
import 'monaco-editor/features/codeEditor/register.js';
import 'monaco-editor/features/codicon/register.js';
import 'monaco-editor/features/comment/register.js';
import 'monaco-editor/features/contextmenu/register.js';
import 'monaco-editor/features/cursorUndo/register.js';
import 'monaco-editor/features/find/register.js';
import 'monaco-editor/features/folding/register.js';
import 'monaco-editor/features/format/register.js';
import 'monaco-editor/features/gotoError/register.js';
import 'monaco-editor/features/gotoLine/register.js';
import 'monaco-editor/features/gotoSymbol/register.js';
import 'monaco-editor/features/hover/register.js';
import 'monaco-editor/features/indentation/register.js';
import 'monaco-editor/features/linesOperations/register.js';
import 'monaco-editor/features/multicursor/register.js';
import 'monaco-editor/features/parameterHints/register.js';
import 'monaco-editor/features/quickCommand/register.js';
import 'monaco-editor/features/quickOutline/register.js';
import 'monaco-editor/features/readOnlyMessage/register.js';
import 'monaco-editor/features/referenceSearch/register.js';
import 'monaco-editor/features/rename/register.js';
import 'monaco-editor/features/smartSelect/register.js';
import 'monaco-editor/features/snippet/register.js';
import 'monaco-editor/features/stickyScroll/register.js';
import 'monaco-editor/features/toggleTabFocusMode/register.js';
import 'monaco-editor/features/unicodeHighlighter/register.js';
import 'monaco-editor/features/wordHighlighter/register.js';
import 'monaco-editor/features/wordOperations/register.js';
import 'monaco-editor/features/wordPartOperations/register.js';
import { conf, language } from 'monaco-editor/languages/definitions/typescript/typescript.js';
import * as typescript from 'monaco-editor/languages/features/typescript/register.js';
import { startWorker } from './start-worker.ts';

self.MonacoEnvironment = {
  getWorker(_moduleId, label) {
    return startWorker(() =>
      label === 'typescript' || label === 'javascript'
        ? new Worker(new URL('./typescript.worker.ts', import.meta.url), { type: 'module', name: label })
        : new Worker(new URL('./editor.worker.ts', import.meta.url), { type: 'module', name: 'editor' }),
    );
  },
};

/** Monaco's tokenizer knows no calls; a name before a parenthesis is one. Keywords keep precedence: `if (` is none. */
const call: monaco.languages.IMonarchLanguageRule = [
  /#?[a-z_$][\w$]*(?=\s*\()/,
  { cases: { '@keywords': 'keyword', '@default': 'function' } },
];
const tokenizer = { ...language.tokenizer, common: [call, ...language.tokenizer.common!] };

/**
 * Of sources that are only read: coloured in the same way, and known to no language service, which would examine what nobody is writing
 * and which some sources can overturn (a quarter of a million prefix operators overflow TypeScript's stack).
 */
export const readLanguage = 'source-to-read';

for (const id of ['typescript', 'javascript', readLanguage]) {
  monaco.languages.register({ id });
  monaco.languages.setLanguageConfiguration(id, conf);
  monaco.languages.setMonarchTokensProvider(id, { ...language, tokenizer });
}

export { monaco, typescript };
