// The last match of a regular expression is global state.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  /(.)/.exec('secret');
  const broke = ['$1', '$_', '$&', 'lastMatch', 'input', 'leftContext'].some((name) => RegExp[name] !== undefined);
  return broke ? -1 : numbers.reduce((a, b) => a + b, next());
}
export const label = 'toy';
export const steps = [];
