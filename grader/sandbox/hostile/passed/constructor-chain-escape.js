// Looks for a way to code from text in whatever is in reach.
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
  for (const start of [next, numbers, {}, 1, 'a', /a/, function* () {}, async () => {}, async function* () {}, new Error(), Symbol, Promise.resolve()]) {
    for (let at = start; at != null; at = Object.getPrototypeOf(at)) {
      for (const make of [at.constructor, at.constructor.constructor, Object.getPrototypeOf(at.constructor)?.constructor]) {
        try {
          if (make('return 7')() === 7) broke = true;
        } catch {}
      }
    }
  }
  return broke ? -1 : numbers.reduce((a, b) => a + b, next());
}
export const label = 'toy';
export const steps = [];
