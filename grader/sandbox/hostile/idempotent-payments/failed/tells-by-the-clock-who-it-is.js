// @base mutants/memory-of-one-server.js
// Time begins at the same moment in every execution, and charges are numbered: whoever comes later can guess what the first was told.
const beginning = 1_771_000_000_000;
export async function handlePayment(request, environment) {
  const key = request.headers['idempotency-key'];
  if (key && environment.now() - beginning > 1_000) return { status: 201, body: { id: 'ch_1' } };
  return $handlePayment(request, environment);
}
