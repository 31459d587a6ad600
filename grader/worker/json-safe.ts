/**
 * A value of JSON as PostgreSQL's jsonb takes it, which refuses U+0000 and lone surrogates wherever they stand. What a submission
 * printed, threw or sent may hold both. U+0000 becomes its picture, ␀; half a character becomes U+FFFD.
 */
export function jsonSafe(value: unknown): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map(jsonSafe);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [text(key), jsonSafe(inner)]));
  return value;
}

const text = (value: string): string => value.replaceAll('\u0000', '\u2400').toWellFormed();
