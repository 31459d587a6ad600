// @base mutants/charges-before-it-looks.js
// toJSON says one thing to the judge and another to the store, calls the store itself, and throws.
export async function handlePayment(request, environment) {
  const { store, charges } = environment;
  let printed = 0;
  const sly = {
    ...charges,
    create: (charge) =>
      charges.create({
        toJSON() {
          printed += 1;
          store.get(String(printed)).catch(() => undefined);
          charges.create({ toJSON: () => { throw new Error('not this'); } }).catch(() => undefined);
          return printed % 2 ? charge : { ...charge, amount: 0 };
        },
      }),
  };
  const answer = await $handlePayment(request, { ...environment, charges: sly });
  return { toJSON: () => ({ ...answer, status: answer.status }), status: 201, body: { id: 'ch_1' } };
}
