/** The editor's colours: the page's own tokens, resolved for the scheme in force, in Monaco's words. */
import type { editor } from 'monaco-editor/editor/editor.api.js';

export const themeName = 'quorum-dojo';

/** A token's value as #rrggbb(aa), by name without `--color-`. */
export type ColourOf = (token: string) => string;

/** A CSS colour as browsers compute it (`rgb(18, 27, 36)`, `rgba(0, 0, 0, 0.55)`), as #rrggbb or #rrggbbaa. */
export function toHex(computed: string): string {
  const numbers = [...computed.matchAll(/[\d.]+/g)].map(Number);
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  const bytes = alpha < 1 ? [red, green, blue, alpha * 255] : [red, green, blue];
  return `#${bytes.map((byte) => Math.round(byte).toString(16).padStart(2, '0')).join('')}`;
}

/** Resolves tokens where they are in force: light-dark() has no value until an element computes it. */
export function colourReader(root: HTMLElement): { colourOf: ColourOf; dark: boolean } {
  const probe = root.ownerDocument.createElement('span');
  root.append(probe);
  const read = (value: string) => {
    probe.style.color = value;
    return toHex(getComputedStyle(probe).color);
  };
  const colours = new Map(tokens.map((token) => [token, read(`var(--color-${token})`)]));
  const dark = luminance(colours.get('panel')!) < 0.5;
  probe.remove();
  return { colourOf: (token) => colours.get(token)!, dark };
}

const tokens = [
  'panel', 'sunken', 'raised', 'hover', 'line', 'line-strong', 'ink', 'ink-2', 'ink-3', 'ai', 'ai-fill', 'ai-soft', 'on-fill', 'shu',
  'shu-mark', 'ochre-mark', 'held', 'code-keyword', 'code-string', 'code-number', 'code-type', 'code-function',
]; // prettier-ignore

const luminance = (hex: string): number =>
  (0.299 * parseInt(hex.slice(1, 3), 16) +
    0.587 * parseInt(hex.slice(3, 5), 16) +
    0.114 * parseInt(hex.slice(5, 7), 16)) /
  255;

/** The theme for one scheme. */
export function editorTheme(colourOf: ColourOf, dark: boolean): editor.IStandaloneThemeData {
  const rule = (token: string, colour: string, fontStyle?: string): editor.ITokenThemeRule => ({
    token,
    foreground: colourOf(colour).slice(1, 7),
    ...(fontStyle ? { fontStyle } : {}),
  });
  return {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      rule('', 'ink'),
      rule('comment', 'ink-3', 'italic'),
      rule('keyword', 'code-keyword'),
      rule('string', 'code-string'),
      rule('regexp', 'code-string'),
      rule('number', 'code-number'),
      rule('type', 'code-type'),
      rule('function', 'code-function'),
      rule('identifier', 'ink'),
      rule('delimiter', 'ink'),
      rule('invalid', 'shu'),
    ],
    colors: Object.fromEntries(
      uiColours.map(([name, token, alpha]) => [name, colourOf(token).slice(0, 7) + (alpha ?? '')]),
    ),
  };
}

/** Monaco's name, our token, and an alpha where the line below must stay readable. */
const uiColours: readonly (readonly [name: string, token: string, alpha?: string])[] = [
  ['editor.background', 'panel'],
  ['editor.foreground', 'ink'],
  ['editorCursor.foreground', 'ai'],
  ['editorLineNumber.foreground', 'ink-3'],
  ['editorLineNumber.activeForeground', 'ink'],
  ['editor.lineHighlightBackground', 'hover'],
  ['editor.lineHighlightBorder', 'hover'],
  ['editor.selectionBackground', 'ai', '38'],
  ['editor.inactiveSelectionBackground', 'ai', '22'],
  ['editor.selectionHighlightBackground', 'ai', '1c'],
  ['editor.wordHighlightBackground', 'ai', '1c'],
  ['editor.wordHighlightStrongBackground', 'ai', '2c'],
  ['editor.findMatchBackground', 'ochre-mark', '66'],
  ['editor.findMatchHighlightBackground', 'ochre-mark', '33'],
  ['editorBracketMatch.background', 'ai', '22'],
  ['editorBracketMatch.border', 'ai', '66'],
  ...[1, 2, 3, 4, 5, 6].map((depth) => [`editorBracketHighlight.foreground${depth}`, 'ink'] as const),
  ['editorBracketHighlight.unexpectedBracket.foreground', 'shu'],
  ['editorIndentGuide.background1', 'line'],
  ['editorIndentGuide.activeBackground1', 'line-strong'],
  ['editorError.foreground', 'shu-mark'],
  ['editorWarning.foreground', 'ochre-mark'],
  ['editorInfo.foreground', 'ai'],
  ['editorWidget.background', 'raised'],
  ['editorWidget.foreground', 'ink'],
  ['editorWidget.border', 'line-strong'],
  ['editorHoverWidget.background', 'raised'],
  ['editorHoverWidget.foreground', 'ink'],
  ['editorHoverWidget.border', 'line-strong'],
  ['editorSuggestWidget.background', 'raised'],
  ['editorSuggestWidget.foreground', 'ink'],
  ['editorSuggestWidget.border', 'line-strong'],
  ['editorSuggestWidget.selectedBackground', 'ai-soft'],
  ['editorSuggestWidget.selectedForeground', 'ink'],
  ['editorSuggestWidget.highlightForeground', 'ai'],
  ['editorSuggestWidget.focusHighlightForeground', 'ai'],
  ['editorStickyScroll.background', 'panel'],
  ['editorStickyScrollHover.background', 'hover'],
  ['editorStickyScroll.border', 'line'],
  ['focusBorder', 'ai'],
  ['input.background', 'panel'],
  ['input.foreground', 'ink'],
  ['input.border', 'line-strong'],
  ['list.hoverBackground', 'hover'],
  ['list.focusBackground', 'ai-soft'],
  ['list.focusForeground', 'ink'],
  ['list.highlightForeground', 'ai'],
  ['quickInput.background', 'raised'],
  ['quickInput.foreground', 'ink'],
  ['menu.background', 'raised'],
  ['menu.foreground', 'ink'],
  ['menu.selectionBackground', 'ai-soft'],
  ['menu.selectionForeground', 'ink'],
  ['menu.border', 'line-strong'],
  ['widget.border', 'line-strong'],
  ['widget.shadow', 'line', '80'],
  ['textLink.foreground', 'ai'],
  ['scrollbar.shadow', 'line', '00'],
  ['scrollbarSlider.background', 'line-strong', '44'],
  ['scrollbarSlider.hoverBackground', 'line-strong', '77'],
  ['scrollbarSlider.activeBackground', 'line-strong', '99'],
  ['editorOverviewRuler.border', 'panel'],
  // Vermilion is for what failed: what is gone is grey, what is new is indigo, each with its sign. Pale, as comments stand on both layers.
  ['diffEditor.insertedLineBackground', 'ai', '0a'],
  ['diffEditor.insertedTextBackground', 'ai', '16'],
  ['diffEditor.removedLineBackground', 'line-strong', '0c'],
  ['diffEditor.removedTextBackground', 'line-strong', '16'],
  ['diffEditorGutter.insertedLineBackground', 'ai', '16'],
  ['diffEditorGutter.removedLineBackground', 'line-strong', '1c'],
  ['diffEditor.diagonalFill', 'line'],
];
