/** One side of a comparison, as it is headed and cut. */
import type { Language } from '../../../../grader/contract/request.ts';
import type { Verdict } from '../../../../grader/contract/verdict.ts';
import type { ComparedSide } from '../../../_ui/history/compare-view.tsx';
import { shownSource } from '../../../_ui/history/shown-source.ts';
import { Moment } from '../../../_ui/moment.tsx';
import { outcomes } from '../../../_ui/status.tsx';
import { languageNames } from '../../katas/[slug]/language-names.ts';

export interface SideFacts {
  name: string;
  href: string;
  at: Date;
  language: Language | null;
  outcome: Verdict['kind'] | null;
}

export function comparedSide({ name, href, at, language, outcome }: SideFacts, whole: string): ComparedSide {
  const { text, leftOut } = shownSource(whole);
  const words = [language && languageNames[language], outcome && outcomes[outcome].word].filter(Boolean);
  return {
    name,
    href,
    detail: (
      <>
        <Moment ms={at.getTime()} />
        {words.map((word) => `, ${word}`)}
      </>
    ),
    text,
    cut: leftOut > 0 ? `Without its last ${leftOut.toLocaleString('en-GB')} characters.` : null,
  };
}
