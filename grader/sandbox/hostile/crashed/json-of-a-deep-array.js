// Nested deeper than printing can follow.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  let x = [];
  for (let i = 0; i < 1e5; i++) x = [x];
  return JSON.stringify(x).length;
}
export const label = 'toy';
export const steps = [];
