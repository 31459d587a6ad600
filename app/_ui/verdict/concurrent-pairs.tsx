'use client';
/** The pairs of concurrent events that the submission answered; pointing at one marks both of its rows. */
import { useId, useState, type KeyboardEvent } from 'react';
import { counted } from './words.ts';

type Pair = readonly [number, number];

interface ConcurrentPairsProps {
  pairs: readonly Pair[];
  onPoint(pair: Pair | null): void;
}

/** Above this many, a list is for machines. */
const shownMax = 1300;

export function ConcurrentPairs({ pairs, onPoint }: ConcurrentPairsProps) {
  const id = useId();
  const [at, setAt] = useState<number | null>(null);
  const shown = pairs.slice(0, shownMax);
  const point = (index: number | null) => {
    setAt(index);
    onPoint(index === null ? null : (shown[index] ?? null));
    if (index !== null) document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest' });
  };
  const step = (event: KeyboardEvent) => {
    const goal = { ArrowRight: (at ?? -1) + 1, ArrowLeft: (at ?? 1) - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (goal === undefined || shown[goal] === undefined) return;
    event.preventDefault();
    point(goal);
  };
  return (
    <>
      <h3 className="quiet-h" id={`${id}-head`}>
        {counted(pairs.length, 'concurrent pair')}, as your code answered
      </h3>
      {pairs.length > 0 && (
        <div
          className="pairs font-mono"
          role="listbox"
          tabIndex={0}
          aria-labelledby={`${id}-head`}
          aria-activedescendant={at === null ? undefined : `${id}-${at}`}
          onKeyDown={step}
          onFocus={() => at === null && point(0)}
          onBlur={() => point(null)}
          onPointerLeave={() => point(null)}
        >
          {shown.map(([i, j], index) => (
            <span
              key={index}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              aria-label={`${i} and ${j}`}
              onPointerEnter={() => (setAt(index), onPoint([i, j]))}
            >
              {i} ∥ {j}
            </span>
          ))}
        </div>
      )}
      {pairs.length > shownMax && (
        <p className="text-12 text-ink-3">and {counted(pairs.length - shownMax, 'more pair')}</p>
      )}
    </>
  );
}
