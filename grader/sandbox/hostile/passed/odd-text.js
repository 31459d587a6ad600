// Escapes for NUL and for halves of characters, and words of the wrapper.
export const odd = '\0\ud800\u2028';
const text = '})(); module$exports = {}; (function () {';
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const broke = odd.length !== 3 || odd.charCodeAt(1) !== 0xd800 || text.length !== 41;
  return broke ? -1 : numbers.reduce((a, b) => a + b, next());
}
export const label = 'toy';
export const steps = [];
