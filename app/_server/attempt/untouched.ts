import type { KataTexts } from '../../../content/read-kata.ts';
import type { Language } from '../../../grader/contract/request.ts';
import type { Mode } from './mode.ts';

/** What an editor begins with where nobody has written anything: from memory the signatures alone, else the starter. */
export const untouched = (mode: Mode, texts: KataTexts): Partial<Record<Language, string>> =>
  mode === 'from-memory' ? texts.signatures : texts.starters;
