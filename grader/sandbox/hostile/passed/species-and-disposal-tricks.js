// Constructors that built-ins call back.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  let broke = false;
  class Spy extends Array {
    static get [Symbol.species]() {
      return Object;
    }
  }
  try {
    Spy.from([1, 2]).map((x) => x);
  } catch {}
  try {
    new AggregateError({ [Symbol.iterator]: () => ({ next() { throw new Error('x'); } }) });
  } catch (error) {
    if (error.constructor.constructor !== Function) broke = true;
  }
  const suppressed = new SuppressedError(1, 2);
  if (suppressed.error !== 1) broke = true;
  return broke ? -1 : numbers.reduce((a, b) => a + b, next());
}
export const label = 'toy';
export const steps = [];
