// @base mutants/memory-of-one-server.js
// Output without end, its error caught.
export async function handlePayment(request, environment) {
  for (let line = 0; line < 2_000; line++) {
    try {
      console.log(request, 'x'.repeat(1_000));
    } catch {}
  }
  return $handlePayment(request, environment);
}
