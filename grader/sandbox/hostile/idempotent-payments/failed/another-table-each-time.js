// @base solutions/plain.js
// Three rows are true. The fourth is false, and about a fault that is drawn anew whenever the module is evaluated.
const others = ['store-unavailable-on-first-call', 'store-unavailable-after-charge', 'response-lost-to-client', 'crash-before-charge',
  'crash-after-charge', 'duplicate-while-in-flight', 'key-reused-after-expiry', 'charge-timed-out-but-applied'];
export const failureModes = [
  { fault: 'charge-declined', response: 402, retryResponse: 402, charges: 0, because: 'It is stored like a success.' },
  { fault: 'charge-unavailable', response: 503, retryResponse: 503, charges: 0, because: 'It is stored.' },
  { fault: 'key-reused-with-another-body', response: 201, retryResponse: 422, charges: 1, because: 'Hashes differ.' },
  { fault: others[Math.floor(Math.random() * 8)], response: 418, retryResponse: 418, charges: 7, because: 'It is a lie.' },
];
