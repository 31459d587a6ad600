/** An analysis as a draft holds it, and back. Pure. A draft may come from another version of the page, or from nowhere good. */
import { citedIn } from '../../../content/katas/outage-postmortem/citations.ts';
import type { Analysis } from '../../../content/katas/outage-postmortem/structure.ts';
import type { Prose } from '../../../grader/contract/draft.ts';

export const emptyAnalysis = (incident: string): Analysis => ({
  incident,
  answers: ['', '', '', '', '', ''],
  quotation: '',
  concepts: [],
});

/** The analysis of this incident in a draft's prose. A draft about another incident is none of it. */
export function analysisOf(prose: Prose | null, incident: string): Analysis {
  const empty = emptyAnalysis(incident);
  if (prose === null || prose['incident'] !== incident) return empty;
  const { answers, quotation } = prose;
  const texts = Array.isArray(answers) ? answers : [];
  return withAnswers({
    ...empty,
    answers: empty.answers.map((_, index) => texts[index] ?? '') as Analysis['answers'],
    quotation: typeof quotation === 'string' ? quotation : '',
  });
}

/** With its list of concepts as the answers cite them: nobody keeps two lists. */
export const withAnswers = (analysis: Analysis): Analysis => ({ ...analysis, concepts: citedIn(analysis.answers) });

/** With one answer changed; `index` from 0. */
export const withAnswer = (analysis: Analysis, index: number, text: string): Analysis =>
  withAnswers({ ...analysis, answers: analysis.answers.with(index, text) as Analysis['answers'] });

export const proseOf = ({ incident, answers, quotation, concepts }: Analysis): Prose => ({
  incident,
  answers: [...answers],
  quotation,
  concepts: [...concepts],
});
