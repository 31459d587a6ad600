/** Text on its way out of the judge. */

/** Well-formed Unicode without U+0000, which PostgreSQL's jsonb takes, at most `unitsMax` UTF-16 units long. */
export const wellFormed = (text: string, unitsMax: number): string =>
  (text.length > unitsMax ? `${text.slice(0, unitsMax)}…` : text).toWellFormed().replaceAll('\u0000', '\ufffd');

/** Well-formed text in which control characters and overrides of the writing direction are visible instead of at work. */
export const printable = (text: string, unitsMax: number): string =>
  wellFormed(text, unitsMax)
    // eslint-disable-next-line no-control-regex -- control characters are what this is about
    .replace(/[\u0001-\u0008\u000b-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/[\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '\ufffd');

/** A JSON value with every string in it, keys too, made well-formed and bounded. */
export function wellFormedJson<T>(value: T, unitsMax = 4_000): T {
  return walk(value) as T;

  function walk(one: unknown): unknown {
    if (typeof one === 'string') return wellFormed(one, unitsMax);
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [wellFormed(key, unitsMax), walk(inner)]));
  }
}
