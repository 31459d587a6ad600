// Prints values that fight back.
const bad = () => {
  throw new Error('no');
};
const ring = {};
ring.ring = ring;
console.log(ring, new Proxy({}, { get: bad, ownKeys: bad, getOwnPropertyDescriptor: bad, getPrototypeOf: bad }), { get x() { return bad(); }, toJSON: bad, toString: bad, [Symbol.toPrimitive]: bad }, Symbol('s'), 10n ** 300n, Object.create(null), new Date(NaN), -0, () => 1, class A {}, new Map([[ring, new Set([1])]]), new Uint8Array(300), [, 1]);
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
