// One allocation larger than the whole limit.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  return new ArrayBuffer(2 ** 40).byteLength + next();
}
export const label = 'toy';
export const steps = [];
