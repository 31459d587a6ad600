/**
 * Turns a fresh context into one in which the judge and hostile code can live together: what could be changed is frozen, what could be
 * asked about the outside is gone. Runs once, after the judge's own code is loaded and before the guest's is compiled.
 */
import { freezeEverything } from './freeze.ts';
import { repairOverrides } from './override-mistake.ts';

/** Names that stay. A new engine's new global is gone until somebody thought about it. */
const allowedGlobals = new Set<PropertyKey>([
  'globalThis', 'undefined', 'NaN', 'Infinity', 'Object', 'Function', 'Array', 'Number', 'Boolean', 'String', 'Symbol', 'BigInt', 'Date',
  'Math', 'JSON', 'Reflect', 'Proxy', 'Promise', 'RegExp', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Iterator', 'Error', 'AggregateError',
  'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError', 'SuppressedError', 'DisposableStack',
  'AsyncDisposableStack', 'ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array',
  'Int32Array', 'Uint32Array', 'BigInt64Array', 'BigUint64Array', 'Float16Array', 'Float32Array', 'Float64Array', 'parseFloat', 'parseInt',
  'isFinite', 'isNaN', 'decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'unescape', 'console',
  'structuredClone', 'queueMicrotask',
]); // prettier-ignore

/** What stays of RegExp's own properties: the rest ($1, lastMatch, input …) remembers the last match of whoever matched. */
const allowedOnRegExp = new Set<PropertyKey>(['length', 'name', 'prototype', 'escape', Symbol.species]);

/** Hardens the realm for good. Throws where a wall cannot be built: then nothing may run here. */
export function harden(): void {
  keepOnly(globalThis, allowedGlobals);
  keepOnly(RegExp, allowedOnRegExp);
  replaceFunctionConstructors();
  replaceFunctionText();
  repairOverrides();
  freezeEverything();
}

function keepOnly(holder: object, allowed: ReadonlySet<PropertyKey>): void {
  for (const key of Reflect.ownKeys(holder)) {
    if (!allowed.has(key) && !Reflect.deleteProperty(holder, key))
      throw new Error(`${String(key)} cannot be removed from the realm`);
  }
}

/** `x instanceof Function` goes on working; making a function out of text does not, for any of the four kinds. */
function replaceFunctionConstructors(): void {
  const stub = (name: string, prototype: object, parent: object): object => {
    const refuse = function () {
      throw new TypeError('Code cannot be made from text here');
    };
    Object.defineProperty(refuse, 'name', { value: name });
    Object.defineProperty(refuse, 'prototype', { value: prototype, writable: false });
    Object.setPrototypeOf(refuse, parent);
    Object.defineProperty(prototype, 'constructor', { value: refuse });
    return refuse;
  };
  const plain = stub('Function', Function.prototype, Function.prototype);
  Object.defineProperty(globalThis, 'Function', { value: plain });
  stub(
    'GeneratorFunction',
    Object.getPrototypeOf(function* () {}),
    plain,
  );
  stub(
    'AsyncFunction',
    Object.getPrototypeOf(async function () {}),
    plain,
  );
  stub(
    'AsyncGeneratorFunction',
    Object.getPrototypeOf(async function* () {}),
    plain,
  );
}

/** Every function prints as native ones do, so that nothing of the judge's can be read. */
function replaceFunctionText(): void {
  const text = {
    toString(this: unknown): string {
      if (typeof this !== 'function')
        throw new TypeError('Function.prototype.toString requires that this is a Function');
      return 'function () { [native code] }';
    },
  }.toString;
  Object.defineProperty(Function.prototype, 'toString', { value: text });
}
