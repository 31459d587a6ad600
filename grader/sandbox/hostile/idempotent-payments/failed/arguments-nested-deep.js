// @base solutions/plain.js
// The same in the arguments of a call, as deep as they are taken.
export async function handlePayment(request, environment) {
  for (const depth of request.headers['idempotency-key'] === 'ORDER-81' ? [1_000, 2_000, 3_000, 4_000, 4_400] : []) {
    let deep = 1;
    for (let left = depth; left > 0; left--) deep = { a: deep };
    await environment.charges.create({ amount: 1, currency: 'EUR', cardToken: 'x', deep });
  }
  return $handlePayment(request, environment);
}
