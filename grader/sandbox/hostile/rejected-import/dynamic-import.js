// Another module, later.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  return import('fs');
}
export const label = 'toy';
export const steps = [];
