// Every way of looking at it throws.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const bad = () => { throw new Error('gotcha'); };
  throw { get name() { return bad(); }, get message() { return bad(); }, get stack() { return bad(); }, toString: bad, [Symbol.toPrimitive]: bad, toJSON: bad };
}
export const label = 'toy';
export const steps = [];
