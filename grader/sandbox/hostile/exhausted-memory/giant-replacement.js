// One built-in call that quadruples a giant text.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  return 'x'.repeat(2 ** 27).replace(/x/g, 'yyyy').length;
}
export const label = 'toy';
export const steps = [];
