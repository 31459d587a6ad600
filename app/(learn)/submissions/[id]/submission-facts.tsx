/** When, in what and how a submission was handed in, and what help there was: beside the result, and never part of it. */
import Link from 'next/link';
import type { Surroundings } from '../../../_server/submission/history.ts';
import type { SubmissionDetail } from '../../../_server/submission/queries.ts';
import { modeNames } from '../../../_ui/attempt/mode-words.ts';
import { Fact } from '../../../_ui/history/fact.tsx';
import { spanText } from '../../../_ui/history/time-words.ts';
import { Moment } from '../../../_ui/moment.tsx';
import { languageNames } from '../../katas/[slug]/language-names.ts';

interface SubmissionFactsProps {
  submission: SubmissionDetail;
  surroundings: Surroundings;
}

export function SubmissionFacts({ submission, surroundings }: SubmissionFactsProps) {
  const { attempt, language, createdAt, by } = submission;
  const { limitMs, hintsBefore } = surroundings;
  return (
    <dl className="facts mt-4">
      <Fact name={by === 'deadline' ? 'Handed in by the deadline' : 'Handed in'}>
        <Moment ms={createdAt.getTime()} />
      </Fact>
      <Fact name="Attempt">
        <Link href={`/attempts/${attempt.id}`}>{attempt.number}</Link>
      </Fact>
      <Fact name="Mode">{modeNames[attempt.mode]}</Fact>
      <Fact name="Language">{languageNames[language]}</Fact>
      <Fact name="Time used">
        {spanText(attempt.usedMs)}
        {limitMs !== null && <span className="unit"> of {spanText(limitMs)}</span>}
        {!attempt.inTime && <span className="tag tag-ochre ml-2">overtime, not counted</span>}
      </Fact>
      <Fact name="Hints opened before">{hintsBefore}</Fact>
    </dl>
  );
}
