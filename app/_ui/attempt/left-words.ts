/** How much a text that this browser kept is, in words. Pure. */
import { countWords } from '../../../content/prose.ts';
import type { Prose } from '../../../grader/contract/draft.ts';
import { compareLines } from '../editor/line-difference.ts';
import { counted } from '../verdict/words.ts';

interface Text {
  source: string;
  prose: Prose | null;
}

/** "42 lines of code, 51 words": what holds nothing is not said. */
export function extentOf({ source, prose }: Text): string {
  const lines = source.trim() === '' ? 0 : source.trimEnd().split(/\r?\n/).length;
  const words = countWords(writtenIn(prose).join('\n'));
  return [lines > 0 ? `${counted(lines, 'line')} of code` : '', words > 0 ? counted(words, 'word') : '']
    .filter((part) => part !== '')
    .join(', ');
}

/** "3 lines differ from what the server has"; where it has nothing, that. */
export function differenceOf(text: Text, last: Text | null): string {
  if (last === null || (last.source === '' && writtenIn(last.prose).length === 0))
    return 'the server has nothing of it';
  const { edited } = compareLines(allOf(last), allOf(text));
  return `${counted(edited, 'line')} ${edited === 1 ? 'differs' : 'differ'} from what the server has`;
}

/** What names the subject, and what is computed from the answers, was not written by anybody. */
const unwritten = new Set(['incident', 'concepts']);

const writtenIn = (prose: Prose | null): string[] =>
  Object.entries(prose ?? {})
    .filter(([field]) => !unwritten.has(field))
    .flatMap(([, value]) => value ?? [])
    .filter((text) => text !== '');

const allOf = ({ source, prose }: Text): string => [source, ...writtenIn(prose)].join('\n');
