// A tagged template hands out the same object each time.
const tag = (strings) => strings;
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const strings = tag`a`;
  let broke = !Object.isFrozen(strings);
  try {
    strings.secret = 1;
    broke = true;
  } catch {}
  return broke ? -1 : numbers.reduce((a, b) => a + b, next());
}
export const label = 'toy';
export const steps = [];
