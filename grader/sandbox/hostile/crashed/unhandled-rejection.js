// A promise that nobody waits for fails.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  Promise.reject(new Error('nobody listens'));
  return numbers.reduce((a, b) => a + b, next());
}
export const label = 'toy';
export const steps = [];
