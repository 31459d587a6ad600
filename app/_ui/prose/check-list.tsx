/** What must hold before an analysis is handed in, one line each: how it stands, and its figure. */
import { Check, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { totalWords, type Finding } from '../../../content/katas/outage-postmortem/findings.ts';
import { Status } from '../status.tsx';
import { count } from '../verdict/words.ts';

export function CheckList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="lines checks">
      {findings.map((finding, index) => (
        <li key={index} data-check={finding.check} data-state={finding.state}>
          {finding.state === 'held' ? (
            <Status tone="held" glyph={Check} small wordHidden>
              Holds
            </Status>
          ) : (
            <Status tone={finding.blocks ? 'caution' : 'none'} glyph={CircleDashed} small wordHidden>
              {finding.blocks ? 'Missing' : 'Not decided'}
            </Status>
          )}
          <span className="grow">
            {finding.message}
            {finding.check === 'words' && <WordsMeter words={finding.words} />}
          </span>
          <span className="num text-ink-3">{figureOf(finding)}</span>
        </li>
      ))}
    </ul>
  );
}

function figureOf(finding: Finding): ReactNode {
  switch (finding.check) {
    case 'answers':
      return `${finding.answered} of 6`;
    case 'words':
      return count(finding.words);
    case 'concepts':
      return `${finding.cited} of 15`;
    case 'quotation':
    case 'incident':
    case 'verbatim':
    case 'size':
      return null;
  }
}

/** As far as a hundred words beyond the most. */
const scale = totalWords.most + 100;
const part = (words: number): string => `${Math.min(100, (100 * words) / scale).toFixed(1)}%`;

const WordsMeter = ({ words }: { words: number }) => (
  <span className="meter words-meter" aria-hidden="true">
    <i style={{ width: part(words) }} />
    <b style={{ left: part(totalWords.least) }} />
    <b style={{ left: part(totalWords.most) }} />
  </span>
);
