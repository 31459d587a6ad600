// @base solutions/plain.js
// Rejects with what nobody can describe: proxies, getters that throw, a message without end, an error of the judge's own kind.
const trap = new Proxy({}, { get() { throw trap; }, getPrototypeOf() { throw trap; }, getOwnPropertyDescriptor() { throw trap; } });
class Crash extends Error {
  get message() {
    throw this;
  }
  get stack() {
    return { kind: 'passed' };
  }
}
export async function handlePayment(request, environment) {
  const answer = await $handlePayment(request, environment);
  if (answer.status === 201) throw [trap, new Crash(), 'x'.repeat(2 ** 20), null, Symbol('x'), { message: trap }][Math.floor(Math.random() * 6)];
  return answer;
}
