/**
 * Whether a line stands in a text word for word. What a publisher’s page, a copy of it and a keyboard do differently is set aside: white
 * space, the shapes of quotation marks, dashes and ellipses, and characters that nobody sees. Case, wording and punctuation count.
 */
import { visible } from '../../prose.ts';

/** Both sides of the comparison in one shape. Text that was taken from a page has breaks around what was a link, so before a comma, too. */
const folded = (text: string): string =>
  visible(text.replaceAll(/\p{Cf}|(?!\s)\p{Cc}/gu, ''))
    .normalize('NFC')
    .replaceAll(/[‘’‚‛′ʼ´`]/gu, "'")
    .replaceAll(/[“”„‟″«»]/gu, '"')
    .replaceAll(/[‐‑‒–—―−]/gu, '-')
    .replaceAll('…', '...')
    .replaceAll(/ ?([-"'.,:;!?()[\]]) ?/gu, '$1')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/\.{4,}/g, '...');

/** Marks around a quotation are the author’s and not the publisher’s: quotation marks, a Markdown quote’s bracket, dots at either end. */
const bare = (quotation: string): string =>
  folded(quotation).replaceAll(/^(?:["'> ]|\.\.\.)+|(?:["' ]|\.\.\.)+$/gu, '');

const isWordPart = (character: string | undefined): boolean => /[\p{L}\p{N}]/u.test(character ?? '');

/** True where `quotation` stands in `text` without a gap, and neither begins nor ends inside a word. False for one that is blank. */
export function standsIn(quotation: string, text: string): boolean {
  const line = bare(quotation);
  if (line === '') return false;
  const source = folded(text);
  for (let at = source.indexOf(line); at >= 0; at = source.indexOf(line, at + 1)) {
    const cutBefore = isWordPart(line[0]) && isWordPart(source[at - 1]);
    const cutAfter = isWordPart(line.at(-1)) && isWordPart(source[at + line.length]);
    if (!cutBefore && !cutAfter) return true;
  }
  return false;
}
