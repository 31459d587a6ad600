'use client';
/** When something was, on the reader's own clock, as short as it is clear. The server cannot know that clock: until the page is awake the place stays empty. */
import { useSyncExternalStore } from 'react';
import { momentLabel } from './moment-label.ts';

const never = () => () => undefined;

export function Moment({ ms }: { ms: number }) {
  const awake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const at = new Date(ms);
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {awake ? momentLabel(at, new Date()) : '\u2007'.repeat(8)}
    </time>
  );
}
