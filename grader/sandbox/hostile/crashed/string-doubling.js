// A string longer than the engine allows.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  let text = 'x';
  for (;;) text += text;
}
export const label = 'toy';
export const steps = [];
