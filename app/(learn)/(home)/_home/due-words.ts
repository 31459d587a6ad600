const dayMs = 86_400_000;

/** "In 6 days", "Due today", "Due for 3 days", in days of 24 hours: the server does not know where the reader's day begins. */
export function dueWords(dueAt: number, now: number): string {
  if (dueAt > now) {
    const days = Math.ceil((dueAt - now) / dayMs);
    return days === 1 ? 'In a day' : `In ${days} days`;
  }
  const days = Math.floor((now - dueAt) / dayMs);
  return days === 0 ? 'Due today' : `Due for ${days === 1 ? 'a day' : `${days} days`}`;
}
