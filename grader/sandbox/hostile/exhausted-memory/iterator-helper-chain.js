// Lazy iterators around lazy iterators.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  let g = [].values();
  for (;;) g = g.map((x) => x);
}
export const label = 'toy';
export const steps = [];
