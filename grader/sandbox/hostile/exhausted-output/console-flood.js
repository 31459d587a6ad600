// Prints without end.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  for (;;) console.log('hello');
}
export const label = 'toy';
export const steps = [];
