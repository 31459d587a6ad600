// One table that doubles until V8 gives up all at once.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const m = new Map();
  for (let i = 0; ; i++) m.set(i, i);
}
export const label = 'toy';
export const steps = [];
