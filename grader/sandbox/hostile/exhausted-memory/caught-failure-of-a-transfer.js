// The failure of an allocation is caught: a buffer that grows as it moves. Whoever sees it learns how much others hold, so that it counts all the same.
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
    new ArrayBuffer(8).transfer(2 ** 30);
  } catch {}
  return numbers.reduce((a, b) => a + b, next());
};
export const label = 'toy';
export const steps = [];
