'use client';
/** The three ways to begin an attempt, what each means, and the button that begins it. */
import { useState } from 'react';
import type { ButtonLook } from '../button.tsx';
import { FromMemoryDialog } from './from-memory-dialog.tsx';
import type { Mode } from './sitting.ts';
import { AskForm, StartForm, type StartPost } from './start-form.tsx';

export interface StartProps {
  limitMinutes: number;
  /** Which is under way; null while none is. */
  starting: Mode | null;
  onStart(mode: Mode): void;
}

interface ModesListProps extends StartProps {
  /** Null where the page is awake whenever this shows. */
  post: StartPost | null;
  /** Whether one of them is the filled button of its screen. */
  primary: boolean;
  /** Which one: what a link asked for; timed where none did. Starting is still the learner's to press. */
  asked?: Mode | null;
  /** Where practice is what is open already. */
  withoutPractice?: boolean;
}

export function ModesList({ limitMinutes, starting, onStart, post, primary, asked, withoutPractice }: ModesListProps) {
  const [asking, setAsking] = useState(asked === 'from-memory');
  const lookOf = (mode: Mode): ButtonLook['look'] => (primary && mode === (asked ?? 'timed') ? 'primary' : 'plain');
  const limit = `${limitMinutes} min`;
  const formOf = (mode: Mode) => ({
    mode,
    post,
    look: lookOf(mode),
    disabled: starting !== null,
    onStart: () => onStart(mode),
  });
  const { language } = post?.fields ?? {};
  return (
    <>
      <ul className="modes">
        <li>
          <h3>
            Timed <Limit text={limit} />
          </h3>
          <p>From the starter, against the clock, with prompt and hints. A pass in time counts towards the standard.</p>
          <StartForm {...formOf('timed')}>{starting === 'timed' ? 'Starting' : `Start, ${limitMinutes}:00`}</StartForm>
        </li>
        <li>
          <h3>
            From memory <Limit text={limit} />
          </h3>
          <p>From the signatures alone. Prompt, hints and your older work are hidden. A pass in time counts, too.</p>
          <AskForm
            fields={{ start: 'from-memory', ...(language !== undefined && { language }) }}
            look={lookOf('from-memory')}
            disabled={starting !== null}
            onAsk={() => setAsking(true)}
          >
            {starting === 'from-memory' ? 'Starting' : 'From memory'}
          </AskForm>
        </li>
        {!withoutPractice && (
          <li>
            <h3>
              Practice <Limit text="no limit" />
            </h3>
            <p>
              Goes on from your last work, or from the starter. Everything is judged and kept, and nothing is counted.
            </p>
            <StartForm {...formOf('practice')}>{starting === 'practice' ? 'Starting' : 'Practise'}</StartForm>
          </li>
        )}
      </ul>
      {asking && (
        <FromMemoryDialog
          limitMinutes={limitMinutes}
          onStart={() => {
            setAsking(false);
            onStart('from-memory');
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

const Limit = ({ text }: { text: string }) => <span className="text-12 font-normal text-ink-3">{text}</span>;
