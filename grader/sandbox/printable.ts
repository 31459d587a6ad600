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

/** Arrays and objects in one another, beyond which a value is left out. Ours are ten deep; a submission's may take anybody's stack. */
const depthMax = 100;

/** A JSON value with every string in it, keys too, made well-formed and bounded, and nested no deeper than others can follow. */
export function wellFormedJson<T>(value: T, unitsMax = 4_000): T {
  return walk(value, 0) as T;

  function walk(one: unknown, depth: number): unknown {
    if (typeof one === 'string') return wellFormed(one, unitsMax);
    if (typeof one !== 'object' || one === null) return one;
    if (depth === depthMax) return '…';
    if (Array.isArray(one)) return one.map((inner) => walk(inner, depth + 1));
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [wellFormed(key, unitsMax), walk(inner, depth + 1)]),
    );
  }
}
