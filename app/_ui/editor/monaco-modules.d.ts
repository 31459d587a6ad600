/** The package ships these modules without types. */
declare module 'monaco-editor/languages/definitions/typescript/typescript.js' {
  import type { languages } from 'monaco-editor/editor/editor.api.js';
  export const conf: languages.LanguageConfiguration;
  export const language: languages.IMonarchLanguage;
}

declare module 'monaco-editor/editor/browser/config/tabFocus.js' {
  import type { IEvent } from 'monaco-editor/editor/editor.api.js';
  /** Whether Tab moves the focus, in every editor of the page. */
  export const TabFocus: {
    readonly onDidChangeTabFocus: IEvent<boolean>;
    getTabFocusMode(): boolean;
    setTabFocusMode(on: boolean): void;
  };
}
