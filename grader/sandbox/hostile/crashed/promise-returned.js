// An async method where the contract has a number.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  async add(n) {
    return (this.n += n);
  }
}
export const total = (numbers, next) => numbers.reduce((a, b) => a + b, next());
export const label = 'toy';
export const steps = [];
