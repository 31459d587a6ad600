// The failure of an allocation is caught: a constructor. Whoever sees it learns how much others hold, so that it counts all the same.
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
    new Uint8Array(2 ** 30);
  } catch {}
  return numbers.reduce((a, b) => a + b, next());
};
export const label = 'toy';
export const steps = [];
