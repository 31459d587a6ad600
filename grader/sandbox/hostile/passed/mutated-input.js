// Changes what it was handed.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const sum = numbers.reduce((a, b) => a + b, next());
  numbers.length = 0;
  numbers.push(1, 2, 3);
  return sum;
}
export const label = 'toy';
export const steps = [];
