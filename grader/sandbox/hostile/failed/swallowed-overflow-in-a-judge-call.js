// Calls the judge with hardly any stack left, many times, and hides what happens.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const down = () => {
    try {
      down();
    } catch {}
    try {
      next();
    } catch {}
  };
  down();
  return numbers.reduce((a, b) => a + b, next());
}
export const label = 'toy';
export const steps = [];
