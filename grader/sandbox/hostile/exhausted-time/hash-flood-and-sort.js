// A comparator that makes sorting never worthwhile.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  for (;;) Array.from({ length: 1e5 }, () => Math.random()).sort(() => Math.random() - 0.5);
}
export const label = 'toy';
export const steps = [];
