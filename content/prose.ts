/** Counting in what learners write. Pure, so that the page counts as the server does. */

const words = new Intl.Segmenter('en', { granularity: 'word' });
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** White space as one space, and without what nobody sees: soft hyphens, zero-width and bidirectional controls. U+0000 as what an analysis keeps of it. */
export const visible = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\u0000', '\uFFFD')
    .replaceAll(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/**
 * Full stops and colons, but for those inside a number. Unicode joins words at them, so that “node.js” is one; Chromium’s tables do not,
 * and a page that counted by those would disagree with the server.
 */
const stops = /(?!(?<=\p{N}).\p{N})[.:\u2024\uFE13\uFE52\uFE55\uFF0E\uFF1A]/gu;

/**
 * Words of what is seen, as Unicode segments them (UAX 29), split at full stops and colons; numbers included, punctuation and underscores
 * alone are none.
 */
export function countWords(text: string): number {
  let count = 0;
  for (const { segment, isWordLike } of words.segment(visible(text).replaceAll(stops, ' ')))
    if (isWordLike && /[^_]/u.test(segment)) count += 1;
  return count;
}

/** Sentences as Unicode segments them (UAX 29); a line break alone ends none, and what holds no word is none. */
export function countSentences(text: string): number {
  let count = 0;
  for (const { segment } of sentences.segment(visible(text))) if (countWords(segment) > 0) count += 1;
  return count;
}
