/// <reference lib="esnext.error" />
/** Two functions of the platform, not of the language, that ordinary solutions reach for: structuredClone and queueMicrotask. */

/** Installs both. Must run before the realm is frozen. */
export function installWebGlobals(): void {
  const define = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, { value, writable: true, enumerable: false, configurable: true });
  define('structuredClone', { structuredClone: (value: unknown) => clone(value, new Map()) }.structuredClone);
  const ready = Promise.resolve();
  define(
    'queueMicrotask',
    {
      queueMicrotask: (callback: () => void) => {
        if (typeof callback !== 'function') throw new TypeError('queueMicrotask takes a function');
        void ready.then(() => callback());
      },
    }.queueMicrotask,
  );
}

/** HTML's structured clone, as far as plain data goes: what a message may be made of. */
function clone(value: unknown, known: Map<object, object>): unknown {
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new TypeError('Functions and symbols cannot be cloned');
  if (typeof value !== 'object' || value === null) return value;
  const seen = known.get(value);
  if (seen) return seen;
  const keep = <T extends object>(copy: T): T => {
    known.set(value, copy);
    return copy;
  };
  if (value instanceof Date) return keep(new Date(value.getTime()));
  if (value instanceof RegExp) return keep(new RegExp(value.source, value.flags));
  if (value instanceof Map) {
    const copy = keep(new Map());
    for (const [key, one] of [...value]) copy.set(clone(key, known), clone(one, known));
    return copy;
  }
  if (value instanceof Set) {
    const copy = keep(new Set());
    for (const one of [...value]) copy.add(clone(one, known));
    return copy;
  }
  if (value instanceof ArrayBuffer) return keep(value.slice(0));
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return keep((value as Uint8Array).slice());
  const copy = keep(
    Array.isArray(value) ? new Array<unknown>(value.length) : Error.isError(value) ? new Error(value.message) : {},
  );
  for (const key of Object.keys(value)) {
    Object.defineProperty(copy, key, {
      value: clone((value as Record<string, unknown>)[key], known),
      writable: true, enumerable: true, configurable: true,
    }); // prettier-ignore
  }
  return copy;
}
