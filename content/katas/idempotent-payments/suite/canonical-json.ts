/**
 * JSON with one text per value (as RFC 8785 has it): object keys sorted by UTF-16 code units, no white space. Two bodies with the same
 * members in another order are the same body.
 */

/** The canonical text of what `JSON.stringify` makes of a value; `null` where that is nothing. */
export function canonicalJson(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? 'null' : canonicalText(text);
}

/** The canonical form of a JSON text. */
export const canonicalText = (text: string): string => print(JSON.parse(text) as unknown);

function print(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(print).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = value as Record<string, unknown>;
  const keys = Object.keys(members).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${print(members[key])}`).join(',')}}`;
}
