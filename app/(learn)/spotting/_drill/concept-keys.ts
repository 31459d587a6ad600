/** The key that picks each of the fifteen: 1 to 9, then A to F. */
const keys = '123456789ABCDEF';

/** Of the concept at `index`, counted from 0. */
export const keyOfConcept = (index: number): string => keys[index] ?? '';

/** The index of the concept that a key picks; undefined for any other key. */
export function conceptAt(key: string): number | undefined {
  const at = key.length === 1 ? keys.indexOf(key.toUpperCase()) : -1;
  return at === -1 ? undefined : at;
}
