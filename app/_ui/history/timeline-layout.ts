/** Where a timeline's events stand on its axis: as far apart as they were in time, as in a timetable, with quiet time cut out. Pure. */

/** Before an event: how far it is from the one before, in px; where time is cut, how much of it, in ms. */
export type Gap = { kind: 'open'; px: number } | { kind: 'cut'; ms: number };

/** A minute on the axis; a quiet time of more than `cutMs` is cut. */
const pxPerMinute = 14;
const cutMs = 4 * 60_000;

/** `times`: ms since any moment, ascending. One gap per event; that of the first is nothing. */
export function gapsBetween(times: readonly number[]): Gap[] {
  return times.map((at, index): Gap => {
    const ms = at - (times[index - 1] ?? at);
    return ms > cutMs ? { kind: 'cut', ms } : { kind: 'open', px: Math.round((ms / 60_000) * pxPerMinute) };
  });
}

/** Two of what may be compared, the one that was marked first on the left; a third takes the place of the older. Marking again takes the mark away. */
export function mark(marked: readonly string[], id: string): string[] {
  return marked.includes(id) ? marked.filter((one) => one !== id) : [...marked, id].slice(-2);
}

/** Older first, whichever was marked first: what is compared reads from before to after. `order`: ids, oldest first. */
export const inTimeOrder = (marked: readonly string[], order: readonly string[]): string[] =>
  [...marked].sort((one, other) => order.indexOf(one) - order.indexOf(other));
