// The same with a hostile value.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  Promise.reject({ get message() { throw 1; } });
  return numbers.reduce((a, b) => a + b, next());
}
export const label = 'toy';
export const steps = [];
