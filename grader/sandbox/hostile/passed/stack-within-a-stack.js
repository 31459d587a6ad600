// Asks for a stack while the engine is making another: from getters of the error, of its class and of its prototypes, and from traps.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const seen = [];
  const older = new Error('older');
  const look = () => {
    seen.push(new Error('newer').stack, older.stack);
    return 'looked';
  };
  class Curious extends Error {
    get name() {
      return look();
    }
    get message() {
      return look();
    }
    get stack() {
      return look();
    }
  }
  const trap = new Proxy(Error.prototype, { get: look, has: look, getPrototypeOf: () => (look(), null), getOwnPropertyDescriptor: () => void look() });
  const own = new Error();
  Object.defineProperty(own, 'message', { get: look });
  Object.defineProperty(own, 'name', { get: look });
  for (const error of [new Curious(), own, Object.setPrototypeOf(new Error(), trap), Object.setPrototypeOf(new Error(), new Proxy(Curious.prototype, {}))]) {
    const captured = Object.create(error);
    Error.captureStackTrace(captured);
    seen.push(String(Reflect.get(error, 'stack')), String(captured.stack));
    console.log(error, captured);
  }
  seen.push(...seen.splice(0).map(String));
  const frames = seen.flatMap((stack) => stack.split('\n').filter((line) => /^\s+at /.test(line)));
  const broke = frames.some((frame) => !/solution:\d+:\d+\)?$/.test(frame)) || seen.some((text) => /judge|touch|suite/.test(text));
  return broke ? -1 : numbers.reduce((a, b) => a + b, next());
}
export const label = 'toy';
export const steps = [];
