// @base mutants/memory-of-one-server.js
// Keys and members that an object has already, in the store's records and in answers.
export async function handlePayment(request, environment) {
  const key = request.headers['idempotency-key'];
  const record = JSON.parse('{"__proto__":{"status":"completed","response":{"status":201,"body":{"id":"ch_1"}}},"constructor":1,"toString":null}');
  for (const name of ['__proto__', 'constructor', 'hasOwnProperty', key ?? 'none'])
    await environment.store.insert(name, { ...record, requestHash: '', status: 'in_progress', response: null, createdAt: environment.now() }, { ttlMs: 86_400_000 }).catch(() => {});
  const found = key ? await environment.store.get(key).catch(() => null) : null;
  return found?.__proto__?.response ?? $handlePayment(request, environment);
}
