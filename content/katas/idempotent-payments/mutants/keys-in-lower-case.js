// @invariant different-keys-are-different-payments
// Folds the key’s case: two clients’ keys become one.

const TTL = 86400000;

export async function handlePayment(request, environment) {
  const { store, charges, hash, now } = environment;
  const key = request.headers['idempotency-key']?.toLowerCase();
  if (!key) return { status: 400, body: 'An Idempotency-Key is needed' };
  const requestHash = hash(request.body);
  let response;
  try {
    const fresh = { requestHash, status: 'in_progress', response: null, createdAt: now() };
    if (!(await store.insert(key, fresh, { ttlMs: TTL }))) {
      const known = await store.get(key);
      if (known === null || known.requestHash === requestHash) {
        return known !== null && known.status === 'completed' ? known.response : { status: 409, body: 'In progress' };
      }
      return { status: 422, body: 'The key belongs to another request' };
    }
    response = await charges
      .create({ amount: request.body.amount, currency: request.body.currency, cardToken: request.body.card_token })
      .then((charge) => ({ status: 201, body: { id: charge.id } }), answerTo);
    await store.update(key, { status: 'completed', response });
  } catch {
    return response ?? { status: 503, body: 'Try again later' };
  }
  return response;
}

const statuses = { CARD_DECLINED: 402, CHARGE_UNAVAILABLE: 503, CHARGE_TIMEOUT: 504 };

function answerTo(error) {
  return { status: statuses[error.code], body: error.code };
}

export const schema =
  'CREATE TABLE idempotency (id bigserial PRIMARY KEY, idem_key text UNIQUE NOT NULL, request_hash text NOT NULL,' +
  ' status text NOT NULL, response jsonb, created_at timestamptz NOT NULL);';

export const failureModes = [
  { fault: 'charge-declined', response: 402, retryResponse: 402, charges: 0, because: 'It is stored like a success.' },
  { fault: 'charge-unavailable', response: 503, retryResponse: 503, charges: 0, because: 'It is stored.' },
  { fault: 'charge-timed-out-but-applied', response: 504, retryResponse: 504, charges: 1, because: 'It is stored.' },
  { fault: 'crash-after-charge', response: null, retryResponse: 409, charges: 1, because: 'The claim stays.' },
  { fault: 'key-reused-with-another-body', response: 201, retryResponse: 422, charges: 1, because: 'Hashes differ.' },
  {
    fault: 'key-reused-after-expiry',
    response: 201,
    retryResponse: 201,
    charges: 2,
    because: 'The key is free again.',
  },
];
