/**
 * Memory outside the engine's heap has one limit for the whole isolate, and running into it throws an error that can be caught. So an
 * instance could learn from it how much the others hold: a lock between servers that share nothing. Hence a failed allocation ends the
 * judging, whatever becomes of its error.
 */

export interface Allocation {
  /** Whether any allocation has failed so far. Asked only while no code of the guest's runs. */
  failed(): boolean;
}

type Constructor = new (...parts: unknown[]) => object;
type Method = (this: unknown, ...parts: unknown[]) => unknown;

/** What the engine says, word for word, whichever constructor or method it was. */
const failure = 'Array buffer allocation failed';

const views = [
  Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, BigInt64Array, BigUint64Array, Float32Array,
  Float64Array, ...('Float16Array' in globalThis ? [Reflect.get(globalThis, 'Float16Array') as Constructor] : []),
] as unknown as readonly Constructor[]; // prettier-ignore

/** Every built-in method that allocates by itself, without a constructor that could be watched. */
const methods = [
  'slice',
  'map',
  'filter',
  'toSorted',
  'toReversed',
  'with',
  'resize',
  'transfer',
  'transferToFixedLength',
];

/** Watches everything in this realm that allocates. Must run before the realm is frozen. */
export function installAllocation(): Allocation {
  let failures = 0;
  /** Begun and not known to have ended well: where the stack runs out in here, too, it stays that way. */
  let pending = 0;

  // No function is called but the one that allocates, so that nothing else in here can run out of stack.
  const watched = (Real: Constructor): Constructor => {
    const Watched = function (...parts: unknown[]): object {
      if (!new.target) throw new TypeError(`Constructor ${Real.name} requires 'new'`);
      pending += 1;
      try {
        const made = Reflect.construct(Real, parts, (new.target as unknown) === Watched ? Real : new.target) as object;
        pending -= 1;
        return made;
      } catch (thrown) {
        if (typeof thrown === 'object' && (thrown as Error | null)?.message === failure) failures += 1;
        pending -= 1;
        throw thrown;
      }
    } as unknown as Constructor;
    const { prototype } = Real as { prototype: object };
    Object.defineProperties(Watched, { ...Object.getOwnPropertyDescriptors(Real), prototype: { value: prototype, writable: false } }); // prettier-ignore
    Object.setPrototypeOf(Watched, Object.getPrototypeOf(Real) as object);
    Object.defineProperty(prototype, 'constructor', { value: Watched });
    Object.defineProperty(globalThis, Real.name, { value: Watched });
    return Watched;
  };
  const watchMethods = (holder: object): void => {
    for (const name of methods) {
      const native = Reflect.getOwnPropertyDescriptor(holder, name)?.value as Method | undefined;
      if (!native) continue;
      const method = {
        [name](this: unknown, ...parts: unknown[]): unknown {
          pending += 1;
          try {
            const made = Reflect.apply(native, this, parts) as unknown;
            pending -= 1;
            return made;
          } catch (thrown) {
            if (typeof thrown === 'object' && (thrown as Error | null)?.message === failure) failures += 1;
            pending -= 1;
            throw thrown;
          }
        },
      }[name]!;
      Object.defineProperty(method, 'length', { value: native.length });
      Object.defineProperty(holder, name, { value: method });
    }
  };

  watchMethods(ArrayBuffer.prototype);
  watchMethods(Object.getPrototypeOf(Int8Array.prototype) as object);
  for (const Real of [ArrayBuffer as unknown as Constructor, ...views]) watched(Real);
  return { failed: () => failures > 0 || pending > 0 };
}
