/** The public half of a kata: what a page may know. Its suite, solutions and mutants live beside it and are never imported from here. */
import type { Language } from '../grader/contract/request.ts';

export interface Kata {
  /** Also the folder under content/katas and the path of its page. */
  slug: string;
  title: string;
  /** One sentence, at most 80 characters. */
  summary: string;
  /** Of a timed attempt. */
  limitMinutes: number;
  /** Empty where what is handed in is prose. */
  languages: readonly Language[];
  /** What is written beside the code, or instead of it, and handed in with the attempt. */
  prose?: 'argument' | 'analysis';
  /** `coming`: listed, and cannot be opened yet. */
  status: 'open' | 'coming';
  /** Where the technique was first written down, as the prompt's foot cites it. */
  source: string;
  /** How many schedules a submission is judged on unless asked otherwise. */
  schedules: number;
}
