/** The one-sentence explanations: what is asked of each kata. Public; what a sentence must hold is its kata's explanation-key.ts. */
import { countSentences, countWords } from './prose.ts';

export interface ExplanationTask {
  kata: string;
  question: string;
  /** For whom: what the writer may take for granted. */
  reader: string;
}

export const explanationTasks: readonly ExplanationTask[] = [
  {
    kata: 'logical-clocks',
    question: 'How do counters that no wall clock drives put events into an order that respects their causes?',
    reader: 'Someone who programs, and has not heard of Lamport.',
  },
  {
    kata: 'raft-election',
    question: 'Why can a term never have two leaders, whatever crashes, splits or arrives twice?',
    reader: 'Someone who programs, and has not heard of Raft.',
  },
  {
    kata: 'idempotent-payments',
    question: 'How does a request that arrives many times move money once?',
    reader: 'Someone who has written a handler for a payment, and nothing to protect it from retries.',
  },
  {
    kata: 'outage-postmortem',
    question: 'What does one look for in an outage, to name what made it possible?',
    reader: 'Someone who has been on call, and has not read a paper.',
  },
];

export const findExplanationTask = (kata: string): ExplanationTask | undefined =>
  explanationTasks.find((task) => task.kata === kata);

/** Long enough to say it, short enough to remember. */
export const explanationWords = { least: 6, most: 60 };
/** In UTF-16 units: what is refused before it is looked at. */
export const explanationLimit = 2000;

export type SentenceCheck = { kind: 'ready'; words: number } | { kind: 'refused'; message: string };

/** Exactly one sentence, as Unicode segments them. The messages are for the writer. */
export function checkSentence(text: string): SentenceCheck {
  if (text.length > explanationLimit) return { kind: 'refused', message: 'This is far more than a sentence.' };
  const found = countSentences(text);
  if (found === 0) return { kind: 'refused', message: 'Write one sentence.' };
  if (found > 1) return { kind: 'refused', message: `Exactly one sentence: these are ${found}.` };
  const words = countWords(text);
  const { least, most } = explanationWords;
  if (words < least) return { kind: 'refused', message: `At least ${least} words: these are ${words}.` };
  if (words > most) return { kind: 'refused', message: `At most ${most} words: these are ${words}.` };
  return { kind: 'ready', words };
}
