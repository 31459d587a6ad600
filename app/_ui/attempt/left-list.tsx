'use client';
/** "Kept in this browser": text of attempts that are over, which the server never got. Read, taken along, or discarded after a question. */
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../button.tsx';
import { smallIcon } from '../icon.ts';
import { Moment } from '../moment.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import { LeftDialog } from './left-dialog.tsx';
import { differenceOf, extentOf } from './left-words.ts';
import { attemptName } from './mode-words.ts';
import type { Mode } from './sitting.ts';
import { isSame, type Left, type LeftBehind } from './use-left-behind.ts';

interface LeftListProps {
  behind: LeftBehind;
  /** Those that the copies may be of. */
  attempts: readonly { id: string; mode: Mode; number: number }[];
}

/** Nothing where there is none. */
export function LeftList({ behind, attempts }: LeftListProps) {
  const { lefts, chosen, choose } = behind;
  const [asking, setAsking] = useState<{ left: Left; to: 'view' | 'discard' } | null>(null);
  if (lefts.length === 0) return null;
  const nameOf = (left: Left) => {
    const attempt = attempts.find(({ id }) => id === left.attempt);
    return attempt ? attemptName(attempt) : 'An attempt';
  };
  const close = () => setAsking(null);
  return (
    <section className="left-behind" aria-label="Kept in this browser">
      <h3>Kept in this browser</h3>
      <p>
        This was written while its attempt ended elsewhere, and never reached the server. It stays here until you take
        it along or discard it.
      </p>
      <ul>
        {lefts.map((left) => (
          <li key={`${left.attempt} ${left.copy.tab}`}>
            <p>
              <b>{nameOf(left)}</b>, written <Moment ms={left.copy.changedAt} />
              <span className="block text-12 text-ink-3">{describe(left)}</span>
            </p>
            <span>
              <Button onClick={() => setAsking({ left, to: 'view' })}>View</Button>
              <Button aria-pressed={isSame(left, chosen)} onClick={() => choose(isSame(left, chosen) ? null : left)}>
                {isSame(left, chosen) && <Check {...smallIcon} />}
                Take along
              </Button>
              <Button look="ghost" onClick={() => setAsking({ left, to: 'discard' })}>
                Discard
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <p role="status">
        {chosen && 'Your next attempt opens with this text, unless it is one from memory. Choose how to begin:'}
      </p>
      {asking?.to === 'view' && <LeftDialog left={asking.left} name={nameOf(asking.left)} onClose={close} />}
      {asking?.to === 'discard' && (
        <DiscardDialog
          name={nameOf(asking.left)}
          extent={extentOf(asking.left.shown)}
          onDiscard={() => {
            behind.discard(asking.left);
            close();
          }}
          onClose={close}
        />
      )}
    </section>
  );
}

function describe({ shown, known }: Left): string {
  const difference = known.kind === 'missing' ? differenceOf(shown, known.last) : 'not compared with the server yet';
  return `${extentOf(shown)}; ${difference}`;
}
