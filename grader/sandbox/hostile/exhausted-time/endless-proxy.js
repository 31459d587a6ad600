// A proxy whose prototype never ends.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const p = new Proxy({}, { get: () => { for (;;); } });
  throw p;
}
export const label = 'toy';
export const steps = [];
