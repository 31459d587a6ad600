// @base solutions/plain.js
// JSON that says 1e999 and -0, where an infinite time to live keeps a key for ever and a claim is of the end of time.
const raw = JSON.rawJSON ?? ((text) => Number(text));
export function handlePayment(request, environment) {
  const { store } = environment;
  const insert = (key, record) => store.insert(key, { ...record, createdAt: raw('1e999') }, { ttlMs: raw('1e999') });
  const update = (key, changes) => store.update(key, { ...changes, createdAt: raw('-1e999') });
  return $handlePayment(request, { ...environment, store: { ...store, insert, update } });
}
