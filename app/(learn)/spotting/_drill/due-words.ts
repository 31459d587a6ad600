/** "at 19:02" on the same day, else "on Thursday 26 November", with the year where it is another one. Time zone: the given one, or the machine's. */
export function dueWords(at: Date, now: Date, timeZone?: string): string {
  const format = (options: Intl.DateTimeFormatOptions, date = at) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(date);
  const dayOf = (date: Date) => format({ dateStyle: 'short' }, date);
  if (dayOf(at) === dayOf(now)) return `at ${format({ hour: '2-digit', minute: '2-digit' })}`;
  const sameYear = format({ year: 'numeric' }) === format({ year: 'numeric' }, now);
  const year = sameYear ? {} : ({ year: 'numeric' } as const);
  return `on ${format({ weekday: 'long', day: 'numeric', month: 'long', ...year }).replace(',', '')}`;
}
