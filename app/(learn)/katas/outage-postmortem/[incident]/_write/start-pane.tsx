'use client';
/** In the sheet's place while no attempt of this incident is open: how the last one ended, and the two ways to begin. */
import Link from 'next/link';
import { useActionState } from 'react';
import type { Kata } from '../../../../../../content/kata.ts';
import { compareCopy, postStart } from '../../../../../_server/attempt/actions.ts';
import type { AttemptRow } from '../../../../../_server/attempt/history.ts';
import type { WritingRow } from '../../../../../_server/review/queries.ts';
import { LeftList } from '../../../../../_ui/attempt/left-list.tsx';
import { attemptName } from '../../../../../_ui/attempt/mode-words.ts';
import { StartForm } from '../../../../../_ui/attempt/start-form.tsx';
import { useLeftBehind } from '../../../../../_ui/attempt/use-left-behind.ts';
import { buttonClass } from '../../../../../_ui/button.tsx';
import { incidentName } from '../../../../../_ui/prose/incident-name.ts';
import type { AttemptInHand } from '../../../[slug]/use-attempt.ts';
import type { AnalysisDeskProps } from './analysis-desk.tsx';
import { howItEnded } from './how-it-ended.ts';

interface StartPaneProps extends Pick<
  AnalysisDeskProps,
  'account' | 'incident' | 'elsewhere' | 'attempts' | 'handedIn' | 'countsAlready'
> {
  className: string;
  kata: Kata;
  attempt: AttemptInHand;
}

export function StartPane({ className, kata, attempt, elsewhere, handedIn, countsAlready, ...props }: StartPaneProps) {
  const { starting, start } = attempt;
  const { account, incident, attempts } = props;
  const [refused, action] = useActionState(postStart, null);
  const refusal = attempt.refusal ?? refused;
  const post = { action, fields: { kata: kata.slug, incident: incident.slug } };
  const [last] = attempts;
  const over = attempts.map(({ id }) => ({ id, takesWork: id === attempt.sitting?.id }));
  const behind = useLeftBehind(account, over, compareCopy);
  const mayTime = elsewhere === null || elsewhere.mode === 'practice';
  return (
    <section className={`pane pane-cell ${className}`} aria-label="Start">
      <div className="pane-head">
        <h2>Start an attempt</h2>
      </div>
      <div className="pane-body">
        <div className="mx-auto max-w-[41rem] wide:pt-4">
          {last && <LastAttempt last={last} handedIn={handedIn} />}
          {elsewhere?.incident && (
            <p className="note mb-4 flex-wrap items-center">
              <span className="grow">
                <b>Your analysis of {incidentName(elsewhere.incident)} is open.</b>{' '}
                {mayTime
                  ? 'Starting the clock here ends that practice; its drafts stay in your history.'
                  : 'End it before you begin another one.'}
              </span>
              <Link className={buttonClass()} href={`/katas/${kata.slug}/${elsewhere.incident}`}>
                Go on with it
              </Link>
            </p>
          )}
          {countsAlready && (
            <p className="note mb-4">
              You have analysed this incident already. You may do so again; for the standard, an incident counts once.
            </p>
          )}
          <p className="text-13 text-ink-2">
            An analysis takes {kata.limitMinutes} minutes when timed, for reading and writing together. The server’s
            clock counts; your work is saved as you type and handed in at the end, also if this browser is gone.
          </p>
          {refusal && (
            <p className="note note-ochre mt-3" role="alert">
              {refusal}
            </p>
          )}
          <LeftList behind={behind} attempts={attempts} />
          <ul className="modes">
            <li>
              <h3>
                Timed <Limit text={`${kata.limitMinutes} min`} />
              </h3>
              <p>
                Against the clock. An analysis that is handed in within the time and accepted counts towards the
                standard.
              </p>
              <StartForm
                mode="timed"
                post={post}
                look="primary"
                disabled={starting !== null || !mayTime}
                onStart={() => void start('timed', behind.carry)}
              >
                {starting === 'timed' ? 'Starting' : `Start, ${kata.limitMinutes}:00`}
              </StartForm>
            </li>
            <li>
              <h3>
                Practice <Limit text="no limit" />
              </h3>
              <p>At leisure. It is handed in and reviewed like any other, and counts for nothing.</p>
              <StartForm
                mode="practice"
                post={post}
                disabled={starting !== null || elsewhere !== null}
                onStart={() => void start('practice', behind.carry)}
              >
                {starting === 'practice' ? 'Starting' : 'Practise'}
              </StartForm>
            </li>
          </ul>
        </div>
      </div>
    </section>
  );
}

const Limit = ({ text }: { text: string }) => <span className="text-12 font-normal text-ink-3">{text}</span>;

function LastAttempt({ last, handedIn }: { last: AttemptRow; handedIn: Pick<WritingRow, 'id' | 'state'> | null }) {
  const { sentence, see } = howItEnded(last, handedIn);
  return (
    <p className="note mb-4 flex-wrap items-center" data-last={last.state.kind === 'ended' ? last.state.end : 'open'}>
      <span className="grow basis-64">
        <b>{attemptName(last)}.</b> {sentence}
      </span>
      <Link className={buttonClass()} href={see}>
        See it
      </Link>
    </p>
  );
}
