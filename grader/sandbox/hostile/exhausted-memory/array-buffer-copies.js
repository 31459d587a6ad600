// Slices of one buffer (isolated-vm#527).
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
  const first = new Uint8Array(4 * 1024 * 1024).fill(1).buffer;
  for (;;) a.push(first.slice(0));
}
export const label = 'toy';
export const steps = [];
