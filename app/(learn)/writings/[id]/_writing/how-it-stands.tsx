/** Where prose stands: waiting for whom, accepted by whom, returned with which reasons; and what can be done about it. */
import { Check, Circle, Hourglass, RotateCcw } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { WritingDetail } from '../../../../_server/review/queries.ts';
import { buttonClass } from '../../../../_ui/button.tsx';
import { Moment } from '../../../../_ui/moment.tsx';
import { Status } from '../../../../_ui/status.tsx';
import { visibleText } from '../../../../_ui/verdict/visible-text.ts';

/** `bare`: without what can be done about it, where the page itself is that. */
export function HowItStands({ writing, bare = false }: { writing: WritingDetail; bare?: boolean }) {
  return (
    <div className="stands" data-state={writing.state.kind}>
      <Standing writing={writing} bare={bare} />
      {writing.used?.mode === 'practice' && (
        <p className="mt-2 text-12 text-ink-3">Written in practice: kept and reviewed, and not counted.</p>
      )}
      {writing.followedBy && !bare && (
        <p className="mt-2">
          <Link href={`/writings/${writing.followedBy}`}>There is a later version of it.</Link>
        </p>
      )}
    </div>
  );
}

function Standing({ writing, bare }: { writing: WritingDetail; bare: boolean }): ReactNode {
  const { state, may, rubric, createdAt, followedBy, incident, id } = writing;
  switch (state.kind) {
    case 'incomplete':
      return (
        <>
          <Status tone="none" glyph={Circle}>
            Not finished in time
          </Status>
          <p className="mt-1 text-13 text-ink-2">
            The deadline handed it in as it stood. It is kept, and neither reviewed nor counted.
          </p>
          {incident && (
            <p className="mt-3">
              <Link className={buttonClass({ look: 'primary' })} href={`/katas/outage-postmortem/${incident}`}>
                Begin another attempt
              </Link>
            </p>
          )}
        </>
      );
    case 'waiting':
      return (
        <>
          <Status tone="caution" glyph={Hourglass}>
            {may.selfAssess ? 'Waits for your own assessment' : 'With the instructor'}
          </Status>
          <p className="mt-1 text-13 text-ink-2">
            {may.selfAssess && rubric === null ? (
              'The key is hidden while your attempt at the same is open. Assess this once it has ended.'
            ) : may.selfAssess ? (
              <>
                You are in no cohort: hold your text against the key, line by line. The keys <kbd>1</kbd> <kbd>2</kbd>{' '}
                <kbd>3</kbd> mark a line met, partly or missing. You can do this once.
              </>
            ) : (
              <>
                Since <Moment ms={createdAt.getTime()} />.{' '}
                {rubric === null && 'The key is shown once this has been accepted.'}
              </>
            )}
          </p>
        </>
      );
    case 'accepted':
      return (
        <>
          <Status tone="held" glyph={Check}>
            {state.review.selfAssessed ? 'Accepted, self-assessed' : 'Accepted'}
          </Status>
          <p className="mt-1 text-13 text-ink-2">
            <By writing={writing} />
          </p>
          <Reasons text={state.review.reasons} />
        </>
      );
    case 'returned':
      return (
        <>
          <Status tone="caution" glyph={RotateCcw}>
            {state.review.selfAssessed ? 'Fell short, self-assessed' : 'Returned'}
          </Status>
          <p className="mt-1 text-13 text-ink-2">
            <By writing={writing} />
          </p>
          <Reasons text={state.review.reasons} />
          {followedBy === null && !bare && (
            <p className="mt-3">
              <Link
                className={buttonClass({ look: 'primary' })}
                href={writing.kind === 'explanation' ? `/explanations/${writing.kata}` : `/writings/${id}/again`}
              >
                Hand in again
              </Link>
            </p>
          )}
        </>
      );
  }
}

function By({ writing: { state } }: { writing: WritingDetail }) {
  if (state.kind !== 'accepted' && state.kind !== 'returned') return null;
  const { by, selfAssessed, at } = state.review;
  return (
    <>
      {selfAssessed ? (
        'By your own assessment, '
      ) : (
        <>
          By <bdi>{visibleText(by)}</bdi>,{' '}
        </>
      )}
      <Moment ms={at.getTime()} />
    </>
  );
}

const Reasons = ({ text }: { text: string }) =>
  text.trim() === '' ? null : (
    <p className="mt-2 text-14 wrap-anywhere whitespace-pre-line" dir="auto">
      {visibleText(text)}
    </p>
  );
