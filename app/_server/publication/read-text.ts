/** A publisher's page out of the file that an operator has of it. Pure; nothing of Next may be imported here: the command reads files, too. */
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { countWords } from '../../../content/prose.ts';

export const publicationLimitBytes = 2 * 1024 * 1024;
/** A report has thousands. Fewer than these are the shell of a page that a script would have filled, or the wrong file. */
export const publicationLeastWords = 50;

export type ReadText = { kind: 'read'; text: string; words: number } | { kind: 'refused'; message: string };

const refused = (message: string): ReadText => ({ kind: 'refused', message });

/** Plain text as it is, or of HTML what a reader sees. UTF-8 alone; the messages are for the operator. */
export function readPublication(bytes: Uint8Array): ReadText {
  if (bytes.byteLength > publicationLimitBytes)
    return refused('The file has more than 2 MB. Save the page without its pictures, or as text.');
  if (bytes.byteLength === 0) return refused('The file is empty.');
  const decoded = decode(bytes);
  if (decoded === null) return refused('The file is not UTF-8 text. Save the page as UTF-8, as HTML or plain text.');
  const text = looksLikeHtml(decoded) ? visibleTextOf(decoded) : decoded;
  const words = countWords(text);
  if (words < publicationLeastWords)
    return refused(
      `The file has ${words === 1 ? 'one word' : `${words} words`} that a reader would see: this is not a report. Save the page once the browser shows all of it.`,
    );
  return { kind: 'read', text, words };
}

/** Null for anything but text in UTF-8: U+0000 stands in no text. */
function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}

const looksLikeHtml = (text: string): boolean => /<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text.slice(0, 4096));

/** What is not shown, or not as text. */
const unseen = new Set(
  'head script style template noscript iframe object svg canvas audio video select textarea button'.split(' '),
);
/** Within a line; any other element begins one. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

type Node = DefaultTreeAdapterTypes.Node;

/** By a stack of our own: a page of a million nested elements must not end the process. */
function visibleTextOf(html: string): string {
  const parts: string[] = [];
  const left: (Node | string)[] = [parse(html)];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if ('value' in node) parts.push(node.value);
    else if ('childNodes' in node && !isUnseen(node)) {
      const line = 'tagName' in node && !inline.has(node.tagName) ? '\n' : '';
      left.push(line, ...node.childNodes.toReversed(), line);
    }
  }
  return parts
    .join('')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim();
}

const isUnseen = (node: DefaultTreeAdapterTypes.ParentNode): boolean =>
  'tagName' in node && (unseen.has(node.tagName) || node.attrs.some(({ name }) => name === 'hidden'));
