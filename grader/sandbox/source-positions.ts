/** From positions in the code that ran to the learner's own lines. */
import { SourceMap } from 'node:module';
import { guestFile, wrapperLines } from './guest-module.ts';

export interface SourcePositions {
  /** The learner's position (both from 1) of one in the wrapped code (both from 1), where it has one. */
  original(line: number, column: number): { line: number; column: number } | undefined;
  /** Text with every `solution:LINE:COLUMN` in it put into the learner's own numbers. */
  rewrite(text: string): string;
}

/** `map` is esbuild's, as JSON; `lines` how many lines the learner's source has. */
export function sourcePositions(map: string, lines: number): SourcePositions {
  const sourceMap = new SourceMap(JSON.parse(map));
  const original: SourcePositions['original'] = (line, column) => {
    const entry = sourceMap.findEntry(line - 1 - wrapperLines, Math.max(0, column - 1));
    if (!('originalLine' in entry) || entry.originalLine === undefined || entry.originalLine >= lines) return undefined;
    return { line: entry.originalLine + 1, column: entry.originalColumn + 1 };
  };
  const rewrite: SourcePositions['rewrite'] = (text) =>
    text.replace(/\bsolution:(\d{1,7}):(\d{1,7})/g, (whole, line, column) => {
      const at = original(Number(line), Number(column));
      return at ? `${guestFile}:${at.line}:${at.column}` : whole;
    });
  return { original, rewrite };
}
