// Prints too much before anything is asked of it.
for (let i = 0; i < 1000; i++) console.error('x'.repeat(1000));
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export const total = (numbers, next) => numbers.reduce((a, b) => a + b, next());
export const label = 'toy';
export const steps = [];
