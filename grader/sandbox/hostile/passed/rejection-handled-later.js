// A rejection that is awaited only later is no unhandled one.
void (async () => {
  const failing = Promise.reject(new Error('later'));
  await null;
  await null;
  await failing.catch(() => undefined);
})();
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
