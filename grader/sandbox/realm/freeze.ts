/// <reference lib="esnext.iterator" />
/** Freezes all that every script can reach, and what no property path leads to but syntax does. */

/** Freezes the global object, everything reachable from it, and the hidden intrinsics. */
export function freezeEverything(): void {
  const found = new Set<object>();
  const pending: object[] = [];
  const visit = (value: unknown): void => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || found.has(value)) return;
    found.add(value);
    pending.push(value);
  };
  visit(globalThis);
  hiddenIntrinsics().forEach(visit);
  for (let object = pending.pop(); object; object = pending.pop()) {
    visit(Object.getPrototypeOf(object));
    const properties: Record<PropertyKey, PropertyDescriptor> = Object.getOwnPropertyDescriptors(object);
    for (const key of Reflect.ownKeys(properties)) {
      const property = properties[key]!;
      visit(property.value);
      visit(property.get);
      visit(property.set);
    }
  }
  for (const object of found) Object.freeze(object);
}

/** Objects that syntax or built-in functions hand out and that no global name leads to. Their prototypes are found from here. */
function hiddenIntrinsics(): unknown[] {
  const captured = {};
  Error.captureStackTrace(captured);
  const strict = (function () {
    // eslint-disable-next-line prefer-rest-params -- this very object holds %ThrowTypeError%
    return arguments;
  })() as unknown as object;
  return [
    function* () {},
    async function () {},
    async function* () {},
    (function* () {})(),
    (async function* () {})(),
    [].values(),
    new Map().entries(),
    new Set().values(),
    ''[Symbol.iterator](),
    ''.matchAll(/./g),
    // Iterator helpers, and the wrapper of foreign iterators.
    [].values().map((one: unknown) => one),
    Iterator.from({ next: () => ({ done: true, value: undefined }) }),
    // %ThrowTypeError%
    Object.getOwnPropertyDescriptor(strict, 'callee')?.get,
    // The getter and the setter that all captured stacks share.
    captured,
    Promise.prototype,
    new Proxy({}, {}),
  ];
}
