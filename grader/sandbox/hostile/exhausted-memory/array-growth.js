// Arrays of arrays; isolated-vm alone lets this take gigabytes.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const a = [];
  for (;;) a.push(new Array(1000).fill(1));
}
export const label = 'toy';
export const steps = [];
