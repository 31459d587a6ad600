// A chain without an end.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const p = new Proxy({}, { getPrototypeOf: () => p });
  return p instanceof Array ? 1 : next();
}
export const label = 'toy';
export const steps = [];
