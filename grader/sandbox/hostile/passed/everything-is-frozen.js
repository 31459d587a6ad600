// Tries every intrinsic in reach.
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
  const seen = new Set();
  const look = (value) => {
    if (Object(value) !== value || seen.has(value)) return;
    seen.add(value);
    if (!Object.isFrozen(value)) broke = true;
    look(Object.getPrototypeOf(value));
    for (const key of Reflect.ownKeys(value)) {
      const property = Object.getOwnPropertyDescriptor(value, key);
      [property.value, property.get, property.set].forEach(look);
    }
  };
  look(globalThis);
  const hidden = [[].values(), new Map().keys(), new Set().keys(), ''[Symbol.iterator](), ''.matchAll(/a/g), [].values().map((x) => x), Iterator.from({ next() {} }), (function* () {})(), (async function* () {})()];
  for (const one of hidden) {
    let at = Object.getPrototypeOf(one);
    if (Object.keys(at).length === 0 && !Object.hasOwn(at, 'constructor') && !Object.hasOwn(at, Symbol.toStringTag)) at = Object.getPrototypeOf(at);
    look(at);
  }
  return broke ? -1 : numbers.reduce((a, b) => a + b, next());
}
export const label = 'toy';
export const steps = [];
