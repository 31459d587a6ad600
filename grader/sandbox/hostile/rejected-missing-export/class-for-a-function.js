// A class cannot be called.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export class total {}
export const label = 'toy';
export const steps = [];
