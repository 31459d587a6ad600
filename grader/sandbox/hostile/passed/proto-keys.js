// Keys that mean something else elsewhere.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const parsed = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 2}');
  const merged = {};
  for (const key of Object.keys(parsed)) merged[key] = parsed[key];
  const broke = {}.polluted !== undefined || Object.prototype.polluted !== undefined || merged.constructor !== 2;
  return broke ? -1 : numbers.reduce((a, b) => a + b, next());
}
export const label = 'toy';
export const steps = [];
