/** What an attempt was, and how it came out, above its timeline. */
import Link from 'next/link';
import { findKata } from '../../../../content/catalogue.ts';
import { findIncident } from '../../../../content/katas/outage-postmortem/incidents/incidents.ts';
import type { Timeline } from '../../../_server/attempt/timeline.ts';
import { modeNames } from '../../../_ui/attempt/mode-words.ts';
import { buttonClass } from '../../../_ui/button.tsx';
import { AttemptOutcomeStatus, outcomeOf } from '../../../_ui/history/attempt-outcome.tsx';
import { Fact } from '../../../_ui/history/fact.tsx';
import { spanText } from '../../../_ui/history/time-words.ts';
import { Moment } from '../../../_ui/moment.tsx';

export function AttemptHead({ timeline, now }: { timeline: Timeline; now: number }) {
  const {
    kata: slug,
    incident,
    number,
    mode,
    startedAt,
    deadlineAt,
    state,
    hintsOpened,
    submissions,
    passed,
  } = timeline;
  const kata = findKata(slug);
  const until = state.kind === 'ended' ? state.endedAt.getTime() : now;
  const limit = deadlineAt && deadlineAt.getTime() - startedAt.getTime();
  return (
    <>
      <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <h1>
          {kata?.title ?? slug}, attempt {number}
        </h1>
        <AttemptOutcomeStatus
          outcome={outcomeOf({ state, passed, submissions, prose: kata?.languages.length === 0 })}
        />
      </div>
      {incident && <p className="text-ink-2">{findIncident(incident)?.title ?? incident}</p>}
      <dl className="facts mt-4">
        <Fact name="Mode">{modeNames[mode]}</Fact>
        <Fact name="Begun">
          <Moment ms={startedAt.getTime()} />
        </Fact>
        <Fact name={passed ? 'Time to the pass' : 'Time used'}>
          {spanText(passed?.usedMs ?? until - startedAt.getTime())}
          {limit !== null && <span className="unit"> of {spanText(limit)}</span>}
        </Fact>
        <Fact name="Submissions">{submissions}</Fact>
        <Fact name="Hints opened">{hintsOpened}</Fact>
      </dl>
      {state.kind === 'open' && kata?.status === 'open' && (
        <p className="mt-4">
          <Link
            className={buttonClass({ look: 'primary' })}
            href={incident ? `/katas/${slug}/${incident}` : `/katas/${slug}`}
          >
            Go on with it
          </Link>
        </p>
      )}
    </>
  );
}
