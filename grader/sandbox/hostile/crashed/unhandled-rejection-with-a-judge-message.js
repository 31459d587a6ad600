// The same, pretending to be out of memory.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  Promise.reject(new Error('Isolate was disposed during execution due to memory limit'));
  return numbers.reduce((a, b) => a + b, next());
}
export const label = 'toy';
export const steps = [];
