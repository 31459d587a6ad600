/** The partial order of vectors (Fidge 1988, Mattern 1988). */
export type VectorOrder = 'before' | 'after' | 'equal' | 'concurrent';

/** How `a` lies to `b`; both have one entry per process. */
export function vectorOrder(a: readonly number[], b: readonly number[]): VectorOrder {
  let someLess = false;
  let someGreater = false;
  for (let entry = 0; entry < a.length; entry++) {
    if (a[entry]! < b[entry]!) someLess = true;
    if (a[entry]! > b[entry]!) someGreater = true;
  }
  if (someLess) return someGreater ? 'concurrent' : 'before';
  return someGreater ? 'after' : 'equal';
}

export function sameVector(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}
