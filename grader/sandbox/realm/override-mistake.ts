/**
 * On a frozen prototype, `o.toString = f` fails for every object that inherits from it, as assignment honours an inherited property's being
 * read-only: the "override mistake" of ECMAScript. Ordinary code assigns `this.name` in a subclass of Error and `counts['constructor']`,
 * so where people do this, data properties become accessors whose setter defines the property on the assigned object.
 *
 * Only where people do it: accessors on the prototypes of Array, Promise, RegExp and typed arrays would cost the engine its fast paths.
 */
const errors = [
  Error, AggregateError, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError,
  ...(typeof SuppressedError === 'function' ? [SuppressedError] : []),
]; // prettier-ignore

/** Makes properties that ordinary code overrides by assignment overridable again, before all is frozen. */
export function repairOverrides(): void {
  repair(Object.prototype, Reflect.ownKeys(Object.prototype));
  repair(Function.prototype, ['toString', 'constructor', 'bind', 'apply', 'call']);
  for (const error of errors) repair(error.prototype, ['name', 'message', 'constructor', 'toString']);
  for (const { prototype } of [Array, Date, Number, String, Boolean, RegExp])
    repair(prototype, ['toString', 'toLocaleString', 'valueOf', 'toJSON']);
  // `Counts.prototype = Object.create(Map.prototype); Counts.prototype.constructor = Counts`, as before there were classes.
  for (const { prototype } of [Map, Set, WeakMap, WeakSet]) repair(prototype, ['constructor']);
}

function repair(holder: object, keys: readonly PropertyKey[]): void {
  for (const key of keys) {
    const property = Object.getOwnPropertyDescriptor(holder, key);
    if (!property || !('value' in property) || !property.writable) continue;
    const { value } = property;
    Object.defineProperty(holder, key, {
      enumerable: property.enumerable,
      get() {
        return value as unknown;
      },
      set(this: unknown, next: unknown) {
        if (this === holder || Object(this) !== this)
          throw new TypeError(`Cannot assign to read only property '${String(key)}'`);
        const own = { value: next, writable: true, enumerable: true, configurable: true };
        if (!Reflect.defineProperty(this as object, key, own))
          throw new TypeError(`Cannot add property ${String(key)}, object is not extensible`);
      },
    });
  }
}
