/** The checks of an analysis as the page knows them: form from the analysis itself, the quotation's wording from the server. Pure. */
import type { Finding } from '../../../content/katas/outage-postmortem/findings.ts';
import { checkAnalysis, type Analysis } from '../../../content/katas/outage-postmortem/structure.ts';
import type { QuotationKnown } from './use-quotation-check.ts';

/** Without the incident, which is the page's own. `asking` and `later` stand in nobody's way: the server asks again when the analysis is handed in. */
export function liveFindings(analysis: Analysis, quotation: QuotationKnown): Finding[] {
  return checkAnalysis(analysis)
    .filter(({ check }) => check !== 'incident')
    .map((finding) => (finding.check === 'verbatim' ? (verbatim(quotation) ?? finding) : finding));
}

function verbatim(known: QuotationKnown): Finding | null {
  const check = 'verbatim';
  switch (known) {
    case 'held':
      return { check, state: 'held', blocks: false, message: 'Found word for word in the report.' };
    case 'not-found':
      return {
        check,
        state: 'not-found',
        blocks: true,
        message: 'Not found in the report. Quote one stretch of it, without gaps and in its own spelling.',
      };
    case 'asking':
      return { check, state: 'not-checked', blocks: false, message: 'The quotation is being looked for.' };
    case 'later':
      return { check, state: 'not-checked', blocks: false, message: 'The quotation is looked for when you hand in.' };
    case 'not-checked':
      return null;
  }
}

export const holds = (findings: readonly Finding[]): boolean => findings.every(({ blocks }) => !blocks);
