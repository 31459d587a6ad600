// @base mutants/memory-of-one-server.js
// A real promise whose own `then` is handed what the judge hands to promises: it answers early, twice, late, and as another request.
const judges = [];
export function handlePayment(request, environment) {
  const promise = Promise.resolve();
  promise.then = (answered, rejected) => {
    judges.push(answered);
    try {
      answered.told = answered;
      rejected.prototype = promise;
    } catch {}
    $handlePayment(request, environment).then((response) => {
      for (const one of judges) one({ status: 409, body: null });
      for (const one of judges) one(response);
      rejected(new Error('no'));
    });
  };
  return promise;
}
