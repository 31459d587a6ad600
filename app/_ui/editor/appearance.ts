/** Monaco in the page's own type and colours. Client only. */
import { monaco } from './monaco.ts';
import { colourReader, editorTheme, themeName } from './theme.ts';

/** How every editor of the site looks. */
export function appearance(): monaco.editor.IStandaloneEditorConstructionOptions {
  const root = getComputedStyle(document.documentElement);
  return {
    theme: themeName,
    accessibilitySupport: 'auto',
    automaticLayout: true,
    fontFamily: root.getPropertyValue('--font-mono'),
    fontSize: 13,
    lineHeight: 20,
    fontLigatures: false,
    minimap: { enabled: false },
    stickyScroll: { enabled: true, maxLineCount: 2 },
    padding: { top: 8, bottom: 8 },
    lineNumbersMinChars: 4,
    lineDecorationsWidth: 14,
    folding: false,
    glyphMargin: false,
    scrollBeyondLastLine: false,
    renderLineHighlight: 'all',
    overviewRulerLanes: 0,
    fixedOverflowWidgets: true,
    showUnused: false,
    renderFinalNewline: 'on',
    guides: { indentation: false, bracketPairs: false },
    scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
    'semanticHighlighting.enabled': false,
    wordBasedSuggestions: 'off',
    unicodeHighlight: { invisibleCharacters: true, ambiguousCharacters: false },
    tabSize: 2,
  };
}

/** Gives Monaco the page's colours, now and whenever the scheme changes; the returned function ends that. */
export function followTheme(): () => void {
  const apply = () => {
    const { colourOf, dark } = colourReader(document.body);
    monaco.editor.defineTheme(themeName, editorTheme(colourOf, dark));
    monaco.editor.setTheme(themeName);
  };
  apply();
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', apply);
  const observer = new MutationObserver(apply);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    scheme.removeEventListener('change', apply);
    observer.disconnect();
  };
}
