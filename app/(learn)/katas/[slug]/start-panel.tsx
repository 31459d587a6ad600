'use client';
/** In the editor's place while no attempt is open: how the last one ended, and the ways to begin the next. */
import { useActionState, useEffect, useRef, useState } from 'react';
import type { Kata } from '../../../../content/kata.ts';
import type { AttemptRow } from '../../../_server/attempt/history.ts';
import { clockText } from '../../../_ui/attempt/countdown.ts';
import { LeftList } from '../../../_ui/attempt/left-list.tsx';
import { attemptName, modeNames } from '../../../_ui/attempt/mode-words.ts';
import { ModesList } from '../../../_ui/attempt/modes-list.tsx';
import type { Asked } from './asked.ts';
import { useLeftBehind, type CompareCopy } from '../../../_ui/attempt/use-left-behind.ts';
import type { Mode } from '../../../_ui/attempt/sitting.ts';
import { AskForm } from '../../../_ui/attempt/start-form.tsx';
import { languageNames } from './language-names.ts';
import { endSentence, passedSentence, personalBestMs } from './result.ts';
import type { AttemptInHand } from './use-attempt.ts';

interface StartPanelProps {
  account: string;
  kata: Kata;
  attempts: readonly AttemptRow[];
  attempt: AttemptInHand;
  /** The mode and the language that a link asked for. */
  asked: Asked;
  /** Goes on with an attempt whose time is over. */
  onOvertime: (() => void) | null;
  compareCopy: CompareCopy;
  /** What a start is posted to while the page is not awake. */
  postStart: PostStart;
}

export type PostStart = (before: string | null, data: FormData) => Promise<string | null>;

export function StartPanel({ account, kata, attempts, attempt, asked, onOvertime, ...actions }: StartPanelProps) {
  const [refused, post] = useActionState(actions.postStart, null);
  const refusal = attempt.refusal ?? refused;
  const [last] = attempts;
  const bestMs = personalBestMs(attempts);
  const over = attempts.map(({ id }) => ({ id, takesWork: id === attempt.sitting?.id }));
  const behind = useLeftBehind(account, over, actions.compareCopy);
  /** Null once it is there. */
  const editor = useRef<Promise<void> | null>(null);
  /** Pressed, while the editor is on its way. */
  const [waiting, setWaiting] = useState<Mode | null>(null);
  useEffect(() => {
    // On its way while somebody reads.
    const arrived = () => void (editor.current = null);
    editor.current = import('../../../_ui/editor/mount-editor.ts').then(arrived, arrived);
  }, []);
  const start = async (mode: Mode) => {
    if (waiting !== null) return;
    // The clock starts once there is something to write in.
    if (editor.current !== null) {
      setWaiting(mode);
      await editor.current;
      setWaiting(null);
    }
    await attempt.start(mode, behind.carry);
  };
  const starting = attempt.starting ?? waiting;
  return (
    <section className="pane h-full" aria-label="Start" id="editor">
      <div className="pane-head">
        <h2>Start an attempt</h2>
      </div>
      <div className="pane-body">
        <div className="mx-auto max-w-[44rem] wide:pt-6">
          {last && (
            <div className="note mb-4 flex-wrap" data-last={last.state.kind === 'ended' ? last.state.end : 'open'}>
              <span className="grow">
                <b>{attemptName(last)}.</b> {endSentence(last)} {passedSentence(last, attempts)}
              </span>
              {onOvertime && (
                <AskForm fields={{ start: 'overtime' }} onAsk={onOvertime}>
                  Go on in overtime
                </AskForm>
              )}
            </div>
          )}
          <p className="text-13 text-ink-2">
            {kata.title} takes {kata.limitMinutes} minutes when timed.
            {bestMs !== null && ` Your best time is ${clockText(bestMs)}.`} The server’s clock counts; your work is
            saved as you type and handed in at the end, also if this browser is gone.
            {asked.language && ` The editor opens in ${languageNames[asked.language]}.`}
          </p>
          {refusal && (
            <p className="note note-ochre mt-3" role="alert">
              {refusal}
            </p>
          )}
          <LeftList behind={behind} attempts={attempts} />
          <ModesList
            limitMinutes={kata.limitMinutes}
            starting={starting}
            onStart={(mode) => void start(mode)}
            post={{ action: post, fields: { kata: kata.slug, ...(asked.language && { language: asked.language }) } }}
            primary
            asked={asked.mode}
          />
          <p className={waiting ? 'mt-3 text-13 text-ink-2' : 'sr-only'} role="status">
            {starting && `${modeNames[starting]} is starting.`}
            {waiting && ' The editor is on its way; the clock waits for it.'}
          </p>
        </div>
      </div>
    </section>
  );
}
