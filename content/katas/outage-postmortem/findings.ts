/** What a check of an analysis may find: each finding says what was looked at, how it stands, and what to do, in a sentence for the author. */
import { isConceptId } from '../../concepts/concept-ids.ts';
import { standsIn } from './quotation.ts';

/** Over all six answers; the quotation in its own field does not count. */
export const totalWords = { least: 400, most: 1200 } as const;

/**
 * For one answer. “No” with its reason takes two short sentences, about twenty words; a bare verdict takes fewer than ten. Six answers of
 * this length are 120 words, so the total still asks for more wherever there is something to say.
 */
export const leastWordsPerAnswer = 20;

/** Four words tell a line of a report from a common phrase; sixty are about the longest sentence that one would call a line. */
export const quotationWords = { least: 4, most: 60 } as const;

/** `blocks`: with this finding the analysis is not handed in. `not-checked` stands in nobody’s way. */
export type Finding = { blocks: boolean; message: string } & (
  | { check: 'size'; state: 'too-long'; field: string; size: number; limit: number }
  | { check: 'incident'; state: 'held' | 'missing' }
  | {
      check: 'answers';
      state: 'held' | 'missing';
      answered: number;
      /** Numbers of questions, from 1. */ open: number[];
    }
  | { check: 'words'; state: 'held' | 'too-few' | 'too-many'; words: number }
  | { check: 'quotation'; state: 'held' | 'missing' | 'too-short' | 'too-long'; words: number }
  | { check: 'verbatim'; state: 'held' | 'not-found' | 'not-checked' }
  | { check: 'concepts'; state: 'held' | 'missing' | 'unknown'; cited: number }
);

const figure = new Intl.NumberFormat('en');
const counted = (count: number, one: string) => `${figure.format(count)} ${one}${count === 1 ? '' : 's'}`;
const listed = new Intl.ListFormat('en', { type: 'conjunction' });

/** What is said of a field that is longer than it may be; `unit` in the plural. */
export const tooLong = (field: string, size: number, limit: number, unit = 'characters'): string =>
  `${field} has ${figure.format(size)} ${unit}; ${figure.format(limit)} is the most.`;

export const incidentFinding = (incident: string): Finding =>
  incident === ''
    ? { check: 'incident', state: 'missing', blocks: true, message: 'Choose an incident.' }
    : { check: 'incident', state: 'held', blocks: false, message: 'An incident is chosen.' };

/** `words`: of each answer. */
export function answersFinding(words: readonly number[]): Finding {
  const open = words.flatMap((count, index) => (count < leastWordsPerAnswer ? [index + 1] : []));
  const answered = words.length - open.length;
  const about = { check: 'answers', answered, open } as const;
  if (open.length === 0) return { ...about, state: 'held', blocks: false, message: 'All six questions are answered.' };
  const numbers = listed.format(open.map(String));
  const which = open.length === 1 ? `Question ${numbers} needs an answer` : `Questions ${numbers} need answers`;
  const message = `${which} of ${leastWordsPerAnswer} words or more: a no needs its reason.`;
  return { ...about, state: 'missing', blocks: true, message };
}

/** `words`: of all answers. */
export function wordsFinding(words: number): Finding {
  const { least, most } = totalWords;
  const soFar = `${counted(words, 'word')} of ${least} to ${figure.format(most)}`;
  const about = { check: 'words', words } as const;
  if (words < least)
    return { ...about, state: 'too-few', blocks: true, message: `${soFar}: ${figure.format(least - words)} to go.` };
  if (words > most)
    return { ...about, state: 'too-many', blocks: true, message: `${soFar}: ${figure.format(words - most)} too many.` };
  return { ...about, state: 'held', blocks: false, message: `${soFar}.` };
}

/** `words`: of the quotation. */
export function quotationFinding(words: number): Finding {
  const { least, most } = quotationWords;
  const about = { check: 'quotation', words } as const;
  if (words === 0)
    return { ...about, state: 'missing', blocks: true, message: 'Quote one line of the report, word for word.' };
  const has = `The quotation has ${counted(words, 'word')}`;
  if (words < least) return { ...about, state: 'too-short', blocks: true, message: `${has}: quote ${least} or more.` };
  if (words > most)
    return { ...about, state: 'too-long', blocks: true, message: `${has}: one line has ${most} at most.` };
  return { ...about, state: 'held', blocks: false, message: 'A line is quoted.' };
}

/** `publisherText`: undefined or blank where the operator has imported none. */
export function verbatimFinding(quotation: string, publisherText: string | undefined): Finding {
  const check = 'verbatim';
  if (publisherText === undefined || publisherText.trim() === '')
    return { check, state: 'not-checked', blocks: false, message: 'Not checked: the report is not stored here.' };
  if (standsIn(quotation, publisherText))
    return { check, state: 'held', blocks: false, message: 'Found word for word in the report.' };
  const message = 'Not found in the report. Quote one stretch of it, without gaps and in its own spelling.';
  return { check, state: 'not-found', blocks: true, message };
}

export function conceptsFinding(ids: readonly string[]): Finding {
  const known = ids.filter(isConceptId);
  const about = { check: 'concepts', cited: new Set(known).size } as const;
  const strangers = ids.length - known.length;
  if (strangers > 0)
    return { ...about, state: 'unknown', blocks: true, message: `Not in the glossary: ${counted(strangers, 'cited concept')}.` }; // prettier-ignore
  if (about.cited === 0)
    return { ...about, state: 'missing', blocks: true, message: 'Cite at least one of the fifteen concepts.' };
  return { ...about, state: 'held', blocks: false, message: `${about.cited} of 15 concepts cited.` };
}
