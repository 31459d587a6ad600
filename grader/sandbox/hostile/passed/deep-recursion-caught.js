// Exhausts the stack and goes on.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const down = () => 1 + down();
  try {
    down();
  } catch (error) {
    if (!(error instanceof RangeError)) return -1;
  }
  return numbers.reduce((a, b) => a + b, next());
}
export const label = 'toy';
export const steps = [];
