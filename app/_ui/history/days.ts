/** What happened, by the days of the reader's own clock. Pure. */

export interface Day<Thing> {
  /** "Today", "Yesterday", "Thursday 19 November", with the year where it is another one. */
  name: string;
  things: Thing[];
}

/** `things` in any order by time, which is kept; neighbours of one day stand together. Times are ms since 1970. */
export function byDay<Thing extends { at: number }>(
  things: readonly Thing[],
  now: number,
  timeZone: string,
): Day<Thing>[] {
  const days: Day<Thing>[] = [];
  for (const thing of things) {
    const name = dayName(thing.at, now, timeZone);
    const last = days.at(-1);
    if (last?.name === name) last.things.push(thing);
    else days.push({ name, things: [thing] });
  }
  return days;
}

function dayName(at: number, now: number, timeZone: string): string {
  const format = (ms: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(ms);
  const date = (ms: number) => format(ms, { dateStyle: 'short' });
  if (date(at) === date(now)) return 'Today';
  // A day may have 23 or 25 hours: what was 24 hours before noon is yesterday in every case.
  const noon = now - (Number(format(now, { hour: 'numeric', hourCycle: 'h23' })) - 12) * 3_600_000;
  if (date(at) === date(noon - 86_400_000)) return 'Yesterday';
  const sameYear = format(at, { year: 'numeric' }) === format(now, { year: 'numeric' });
  const day = format(at, { day: 'numeric', month: 'long', ...(!sameYear && { year: 'numeric' }) });
  // Put together here: with a year, the locale would set a comma after the weekday.
  return `${format(at, { weekday: 'long' })} ${day}`;
}

/** "18:04" */
export const timeOfDay = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
