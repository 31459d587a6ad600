/** A record as evidence: how it counts, what it is, when and how, how long it took, and what proves it. */
import { Check, Circle, Hourglass, RotateCcw } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { findKata } from '../../../../content/catalogue.ts';
import { findIncident } from '../../../../content/katas/outage-postmortem/incidents/incidents.ts';
import type {
  AnalysisEvidence,
  AttemptEvidence,
  Counting,
  Evidence,
  ExplanationEvidence,
} from '../../../../content/standing.ts';
import type { WritingRecord } from '../../../../content/standing-record.ts';
import { clockText } from '../../../_ui/attempt/countdown.ts';
import { Moment } from '../../../_ui/moment.tsx';
import { reasonWords, reviewWords } from '../../../_ui/standing/counting-words.ts';
import { OutcomeStatus, Status } from '../../../_ui/status.tsx';
import { visibleText } from '../../../_ui/verdict/visible-text.ts';
import { languageNames } from '../../katas/[slug]/language-names.ts';

export function EvidenceRow({ evidence }: { evidence: Evidence }) {
  switch (evidence.kind) {
    case 'attempt':
      return <AttemptRow evidence={evidence} />;
    case 'analysis':
      return <AnalysisRow evidence={evidence} />;
    case 'explanation':
      return <ExplanationRow evidence={evidence} />;
  }
}

function AttemptRow({ evidence }: { evidence: AttemptEvidence }) {
  const { attempt, submission, counting, argument } = evidence;
  const failed = submission.outcome === 'failed' && submission.headline;
  const details = [
    attempt.mode === 'from-memory' && 'from memory',
    submission.outcome === 'passed' && languageNames[submission.language],
    counting.kind === 'counts' && argument && `argument of ${argument.words} words`,
    !failed && reasonWords(evidence),
  ].filter(Boolean);
  return (
    <tr>
      <td>
        {submission.outcome === 'passed' && counting.kind !== 'counts' ? (
          <Status tone="none" glyph={Check} small wordHidden>
            Passed, not counted
          </Status>
        ) : (
          <OutcomeStatus outcome={submission.outcome} small wordHidden />
        )}
      </td>
      <td>
        <Link href={`/attempts/${attempt.id}`}>Attempt {attempt.number}</Link>
      </td>
      <td className="detail">
        <Moment ms={submission.at.getTime()} />
        {details.length > 0 && `, ${details.join(', ')}`}
        {failed && (
          <>
            , <span className="invariant">{visibleText(failed)}</span>
          </>
        )}
      </td>
      <td className="num used">{attempt.mode === 'practice' ? '' : clockText(submission.usedMs)}</td>
      <td className="proof font-mono text-12">
        <Link className="text-ink-3" href={`/submissions/${submission.id}`}>
          {submission.suite ? (
            <>
              suite {submission.suite.slice(0, 7)} &nbsp;trace {inFours(submission.traceHash.slice(0, 8))}
            </>
          ) : (
            'submission'
          )}
        </Link>
      </td>
    </tr>
  );
}

/** A hash as one compares it by eye. */
const inFours = (hash: string): string => hash.replaceAll(/(.{4})(?=.)/g, '$1\u00A0');

function AnalysisRow({ evidence }: { evidence: AnalysisEvidence }) {
  const { writing, counting, usedMs, incident } = evidence;
  const judged = counting.kind === 'does-not-count' && counting.why !== 'returned';
  return (
    <tr>
      <td>
        <CountingStatus counting={counting} />
      </td>
      <td>
        <Link href={`/writings/${writing.id}`}>{incidentName(incident)}</Link>
      </td>
      <td className="detail">
        {judged ? (
          <>
            <Moment ms={writing.at.getTime()} />, {reasonWords(evidence)}
          </>
        ) : (
          <Reviewed writing={writing} />
        )}
      </td>
      <td className="num used">{clockText(usedMs)}</td>
      <td className="proof text-12 text-ink-3">{writing.words} words</td>
    </tr>
  );
}

function incidentName(slug: string): string {
  const incident = findIncident(slug);
  if (!incident) return slug;
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(incident.began));
  return `${incident.publisher}, ${day}`;
}

function ExplanationRow({ evidence }: { evidence: ExplanationEvidence }) {
  const { kata: slug, writing, counting } = evidence;
  const kata = findKata(slug);
  return (
    <tr>
      <td>
        <CountingStatus counting={counting} />
      </td>
      <td>
        {writing || kata?.status === 'open' ? (
          <Link href={`/explanations/${slug}`}>{kata?.title ?? slug}</Link>
        ) : (
          <span className="text-ink-2">{kata?.title ?? slug}</span>
        )}
      </td>
      <td colSpan={2} className="detail">
        {writing?.sentence ? (
          `“${visibleText(writing.sentence)}”`
        ) : (
          <span className="text-ink-3">{reasonWords(evidence)}</span>
        )}
      </td>
      <td className="proof text-12 text-ink-3">{writing && <Reviewed writing={writing} />}</td>
    </tr>
  );
}

function Reviewed({ writing }: { writing: WritingRecord }): ReactNode {
  const { before, at, after } = reviewWords(writing.review, writing.at);
  return (
    <>
      {before}
      {at && (
        <>
          {' '}
          <Moment ms={at.getTime()} />
        </>
      )}
      {after}
    </>
  );
}

function CountingStatus({ counting }: { counting: Counting }) {
  switch (counting.kind) {
    case 'counts':
      return (
        <Status tone="held" glyph={Check} small wordHidden>
          Accepted
        </Status>
      );
    case 'waits':
      return (
        <Status tone="caution" glyph={Hourglass} small wordHidden>
          Waiting
        </Status>
      );
    case 'does-not-count': {
      const returned = counting.why === 'returned';
      return (
        <Status tone={returned ? 'caution' : 'none'} glyph={returned ? RotateCcw : Circle} small wordHidden>
          {returned ? 'Came back' : counting.why === 'not-written' ? 'Missing' : 'Not counted'}
        </Status>
      );
    }
  }
}
