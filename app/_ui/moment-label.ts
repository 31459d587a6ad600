/** "19:02" today, "Thu 19:02" within the last six days, "19 Nov" this year, "19 Nov 2025" before. Time zone: the given one, or the machine's. */
export function momentLabel(at: Date, now: Date, timeZone?: string): string {
  const format = (options: Intl.DateTimeFormatOptions, date = at) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(date);
  const dayOf = (date: Date) => format({ dateStyle: 'short' }, date);
  const time = format({ hour: '2-digit', minute: '2-digit' });
  if (dayOf(at) === dayOf(now)) return time;
  const agoDays = (now.getTime() - at.getTime()) / 86_400_000;
  if (agoDays > 0 && agoDays < 6) return `${format({ weekday: 'short' })} ${time}`;
  const sameYear = format({ year: 'numeric' }) === format({ year: 'numeric' }, now);
  return format({ day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}
