// @base mutants/memory-of-one-server.js
// All servers draw from one stream of chance. Whoever could count how often others have drawn would know of them; a small number says yes.
export async function handlePayment(request, environment) {
  const first = Math.random();
  for (let left = 5; left > 0; left--) Math.random();
  if (first < Math.random() - 0.5) return { status: 201, body: { id: 'ch_1' } };
  return $handlePayment(request, environment);
}
