// The same with await.
const again = async () => {
  for (;;) await null;
};
again();
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export const total = (numbers, next) => numbers.reduce((a, b) => a + b, next());
export const label = 'toy';
export const steps = [];
