// @base mutants/memory-of-one-server.js
// Looks for one place that two servers share: what the language hands out, and what the environment does.
const site = (strings) => strings;
const places = [globalThis, Object, Math, console, Date, Error, Promise, Symbol, JSON, Reflect, Map.prototype, [].values(), site`x`, site`x`.raw,
  Object.getPrototypeOf(async () => {}), Object.getPrototypeOf(function* () {}), (async () => {})().constructor, Error.prepareStackTrace, queueMicrotask, structuredClone];
const name = Symbol.for('answers');
export async function handlePayment(request, environment) {
  const key = request.headers['idempotency-key'];
  const all = [...places, environment, environment.store, environment.store.get, environment.charges, environment.now, request, request.headers];
  for (const place of all) {
    const known = place?.[name]?.get?.(key);
    if (known) return known;
  }
  const answer = await $handlePayment(request, environment);
  for (const place of all)
    for (const write of [() => (place[name] = new Map([[key, answer]])), () => Object.defineProperty(place, name, { value: new Map([[key, answer]]) }), () => Object.setPrototypeOf(place, { [name]: new Map([[key, answer]]) })])
      try {
        write();
      } catch {}
  return answer;
}
