'use client';
/** Hints, opened one by one. During an attempt each is noted, and that is said before it is opened. */
import { useState, type ReactNode } from 'react';
import type { HintNotes } from '../../../_ui/attempt/use-hint-notes.ts';
import { Button } from '../../../_ui/button.tsx';

export function Hints({ hints, note }: { hints: readonly ReactNode[]; note: HintNotes | null }) {
  const [pressed, setPressed] = useState(0);
  const opened = Math.min(hints.length, Math.max(pressed, ...(note?.opened ?? [])));
  const next = opened + 1;
  return (
    <>
      <ol aria-live="polite">
        {hints.slice(0, opened).map((hint, index) => (
          <li key={index} className="mb-4 border-b border-line pb-4">
            <h2 className="mb-2 text-12 font-normal text-ink-3">
              Hint {index + 1} of {hints.length}
            </h2>
            <div className="prose prose-close">{hint}</div>
          </li>
        ))}
      </ol>
      {opened < hints.length ? (
        <Button
          onClick={() => {
            setPressed(next);
            note?.open(next);
          }}
        >
          Show hint {next} of {hints.length}
        </Button>
      ) : (
        <p className="text-13 text-ink-3">There are no further hints.</p>
      )}
      <p className="mt-3 text-12 text-ink-3">
        {note
          ? `Hints that you open are noted with the attempt, never scored.${opened > 0 ? ` Noted so far: ${opened}.` : ''}`
          : 'Outside of an attempt nothing is noted.'}
      </p>
    </>
  );
}
