'use client';
/** A moment to come, with its preposition, on the reader's own clock; the place stays empty until the page is awake. */
import { useSyncExternalStore } from 'react';
import { dueWords } from './due-words.ts';

const never = () => () => undefined;

export function DueMoment({ ms }: { ms: number }) {
  const awake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const at = new Date(ms);
  return <time dateTime={at.toISOString()}>{awake ? dueWords(at, new Date()) : '\u2007'.repeat(8)}</time>;
}
