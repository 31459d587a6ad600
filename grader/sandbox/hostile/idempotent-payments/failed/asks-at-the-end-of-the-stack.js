// @base mutants/charges-before-it-looks.js
// Charges with hardly any stack left: a call that moves money and is in no book.
export function handlePayment(request, environment) {
  const { charges } = environment;
  const create = (charge) => {
    let asked;
    const deeper = () => {
      try {
        deeper();
      } catch {}
      try {
        asked ??= charges.create(charge);
      } catch {}
    };
    deeper();
    return asked ?? charges.create(charge);
  };
  return $handlePayment(request, { ...environment, charges: { ...charges, create } });
}
