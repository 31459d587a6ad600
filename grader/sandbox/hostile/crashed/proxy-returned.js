// A proxy around nothing.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return new Proxy({}, { get: () => () => this.n });
  }
}
export const total = (numbers, next) => numbers.reduce((a, b) => a + b, next());
export const label = 'toy';
export const steps = [];
