// @base mutants/memory-of-one-server.js
// A rejection that nobody handles, as soon as a rule is broken.
export async function handlePayment(request, environment) {
  if (environment.now() > 1_771_000_001_000) Promise.reject(new Error('{"kind":"concluded"}'));
  return $handlePayment(request, environment);
}
