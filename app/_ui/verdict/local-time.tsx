'use client';
/** A moment on the reader's own clock. The server cannot know it: until the page is awake its place is kept by spaces as wide as figures. */
import { useSyncExternalStore } from 'react';

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const isToday = (at: Date) => at.toDateString() === new Date().toDateString();
const never = () => () => undefined;

/** "18:31:07", or "3 Nov 18:31:07" on another day. */
export function LocalTime({ ms }: { ms: number }) {
  const awake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const at = new Date(ms);
  const words = awake ? `${isToday(at) ? '' : `${day.format(at)} `}${time.format(at)}` : '\u2007'.repeat(8);
  return <time dateTime={at.toISOString()}>{words}</time>;
}
