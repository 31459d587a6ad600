/** The texts that a draft's prose is made of: what an editor shows, and what is chosen from where two have changed it. Pure. */
import { questions } from '../../../content/katas/outage-postmortem/questions.ts';
import type { Analysis } from '../../../content/katas/outage-postmortem/structure.ts';
import type { Prose } from '../../../grader/contract/draft.ts';
import { analysisOf, emptyAnalysis, proseOf, withAnswers } from './analysis-draft.ts';

export interface ProseShape {
  /** Of each text, for its reader. */
  names: readonly string[];
  /** As many as there are names, also of prose that comes from nowhere good. */
  read(prose: Prose | null): readonly string[];
  /** Prose of these texts. */
  write(texts: readonly string[]): Prose;
  /** Of which one alone can be kept, as it is one of few words. Left out where there is none. */
  isMark?(index: number): boolean;
}

/** Six answers, and the line that is quoted. */
export const analysisShape = (incident: string): ProseShape => ({
  names: [...questions.map(({ question }) => question), 'The line that you quote'],
  read(prose) {
    const { answers, quotation } = analysisOf(prose, incident);
    return [...answers, quotation];
  },
  write(texts) {
    const answers = texts.slice(0, 6) as Analysis['answers'];
    return proseOf(withAnswers({ ...emptyAnalysis(incident), answers, quotation: texts[6] ?? '' }));
  },
});

/** One text alone, in the field that its kind keeps it in. */
export const textShape = (field: 'argument' | 'sentence', name: string): ProseShape => ({
  names: [name],
  read(prose) {
    const text = prose?.[field];
    return [typeof text === 'string' ? text : ''];
  },
  write: ([text = '']) => ({ [field]: text }),
});
