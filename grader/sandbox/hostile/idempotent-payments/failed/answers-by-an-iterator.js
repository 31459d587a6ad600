// @base mutants/memory-of-one-server.js
// What is returned is a generator, a promise of another kind and a thenable in one.
class Sooner extends Promise {
  static get [Symbol.species]() {
    return class {
      constructor(executor) {
        executor(() => {}, () => {});
      }
    };
  }
}
export function handlePayment(request, environment) {
  const answer = $handlePayment(request, environment);
  const steps = (async function* () {
    yield await answer;
  })();
  return Object.assign(new Sooner((resolve) => steps.next().then(({ value }) => resolve(value))), { [Symbol.asyncIterator]: () => steps });
}
