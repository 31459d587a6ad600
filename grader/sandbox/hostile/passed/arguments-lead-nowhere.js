// The caller and its arguments.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  let broke = false;
  for (const key of ['caller', 'callee', 'arguments']) {
    try {
      if (next[key] || total[key]) broke = true;
    } catch {}
    try {
      if (arguments[key]) broke = true;
    } catch {}
  }
  return broke ? -1 : numbers.reduce((a, b) => a + b, next());
}
export const label = 'toy';
export const steps = [];
