// What ordinary code does must still work in a frozen realm.
class NotFound extends Error {
  constructor(what) {
    super(`no ${what}`);
    this.name = 'NotFound';
    this.message = `${this.message}!`;
    this.cause = what;
  }
}
function Old() {}
Old.prototype.toString = function () {
  return 'old';
};
Old.prototype.constructor = Old;
class Fields {
  toString = () => 'fields';
  constructor_ = 1;
  #hidden = 2;
  static count = 0;
  get hidden() {
    return this.#hidden;
  }
}
class Stack extends Array {
  push(...items) {
    return super.push(...items);
  }
}
const check = (holds, what) => {
  if (!holds) throw new Error(what);
};
const error = new NotFound('node');
check(error.name === 'NotFound' && error.message === 'no node!' && error instanceof Error, 'subclass of Error');
check(String(error) === 'NotFound: no node!', 'text of an error');
const counts = {};
for (const word of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__x', 'constructor']) counts[word] = (Object.hasOwn(counts, word) ? counts[word] : 0) + 1;
check(counts.constructor === 2 && counts.toString === 1 && Object.keys(counts).length === 5, 'counting words');
const o = {};
o.toString = () => 'mine';
o.valueOf = () => 3;
check(`${o}` === 'mine' && o + 1 === 4, 'own toString');
check(String(new Old()) === 'old' && String(new Fields()) === 'fields' && new Fields().hidden === 2, 'classes old and new');
const plain = new Error('x');
plain.message = 'y';
plain.name = 'Z';
check(String(plain) === 'Z: y', 'assigned message');
const list = [3, 1, 2];
list.toString = () => 'list';
check(`${list}` === 'list' && [...list].sort().join() === '1,2,3', 'own toString of an array');
const stack = new Stack();
stack.push(1, 2);
check(stack.length === 2 && stack instanceof Stack && stack.map((x) => x) instanceof Stack, 'subclass of Array');
const helper = () => 1;
helper.toString = () => 'helper';
helper.extra = 1;
check(`${helper}` === 'helper' && helper.call(null) === 1 && helper.bind(null)() === 1, 'properties of functions');
const copy = structuredClone({ a: [1, { b: 2 }], m: new Map([[1, new Set([2])]]), d: new Date(5) });
check(copy.a[1].b === 2 && copy.m.get(1).has(2) && copy.d.getTime() === 5, 'structuredClone');
check(JSON.stringify({ a: [1, undefined, new Date(0)], toJSON: undefined }) === '{"a":[1,null,"1970-01-01T00:00:00.000Z"]}', 'JSON');
check([1, [2, [3]]].flat(Infinity).length === 3 && Object.groupBy([1, 2, 3], (x) => (x % 2 ? 'odd' : 'even')).odd.length === 2, 'new built-ins');
check('a-b'.replace(/(\w)-(\w)/, '$2-$1') === 'b-a' && [...'x1y2'.matchAll(/\d/g)].length === 2, 'regular expressions');
const generator = (function* () {
  yield* [1, 2];
})();
check([...generator].length === 2 && new Set([1, 2]).union(new Set([3])).size === 3, 'generators and sets');
const weak = new WeakMap([[o, 1]]);
check(weak.get(o) === 1 && Number('0x10') === 16 && (1234.5).toFixed(1) === '1234.5', 'the rest');
check(typeof Math.random() === 'number' && Function.prototype.isPrototypeOf(helper) && helper instanceof Function, 'functions');
const inherited = Object.create({ toString: () => 'parent' });
inherited.toString = () => 'child';
check(`${inherited}` === 'child', 'inherited toString');
queueMicrotask(() => check(true, 'microtask'));
label_: for (;;) break label_;
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
