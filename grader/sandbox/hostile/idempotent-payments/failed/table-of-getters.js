// @base mutants/three-failure-modes.js
// Rows that are something else each time they are read, in an array that says of itself what it likes.
let read = 0;
const faults = ['charge-declined', 'charge-unavailable', 'response-lost-to-client', 'crash-after-charge'];
const row = (index) => ({
  get fault() {
    return faults[(index + read++) % 4];
  },
  get response() {
    return { valueOf: () => 402, [Symbol.toPrimitive]: () => 402 };
  },
  get retryResponse() {
    return NaN;
  },
  get charges() {
    return -0;
  },
  get because() {
    return new String('so');
  },
});
export const failureModes = new Proxy([], {
  get: (_, key) => (key === 'length' ? 4 : typeof key === 'string' && /^\d+$/.test(key) ? row(Number(key)) : undefined),
});
