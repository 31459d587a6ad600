// @invariant never-rejects
// Lets the store’s failure through when the money has moved already.
import type { ChargeApi, Environment, FailureMode, IdempotencyRecord, Request, Response } from './idempotent-payments';

const day = 86_400_000;
const stale = 120_000;

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;
const unavailable: Response = { status: 503, body: { error: 'The store is unavailable, try again' } };

export async function handlePayment(request: Request, environment: Environment): Promise<Response> {
  const { store, charges, hash, now } = environment;
  const key = request.headers['idempotency-key'];
  if (!key) return { status: 400, body: { error: 'Idempotency-Key is missing' } };
  const record: IdempotencyRecord = {
    requestHash: hash(request.body),
    status: 'in_progress',
    response: null,
    createdAt: now(),
  };
  try {
    if (!(await store.insert(key, record, { ttlMs: day }))) {
      const found = await store.get(key);
      if (!found) return { status: 409, body: { error: 'Try again' } };
      if (found.requestHash !== record.requestHash) return { status: 422, body: { error: 'Key reused' } };
      if (found.response) return found.response;
      const taken =
        now() - found.createdAt > stale && (await store.update(key, record, { createdAt: found.createdAt }));
      if (!taken) return { status: 409, body: { error: 'In progress' } };
    }
  } catch {
    return unavailable;
  }
  const response = await charge(request, key, charges);
  await settle(environment, key, record, response);
  return response;
}

async function charge({ body }: Request, key: string, charges: ChargeApi): Promise<Response> {
  const { amount, currency, card_token: cardToken } = body;
  try {
    const { id } = await charges.create({ amount, currency, cardToken, idempotencyKey: key });
    return { status: 201, body: { id, amount, currency } };
  } catch (error) {
    if (codeOf(error) === 'CARD_DECLINED') return { status: 402, body: { error: 'Card declined' } };
    return { status: codeOf(error) === 'CHARGE_TIMEOUT' ? 504 : 503, body: { error: String(codeOf(error)) } };
  }
}

async function settle({ store }: Environment, key: string, { createdAt }: IdempotencyRecord, response: Response) {
  if (response.status >= 500) await store.delete(key);
  else await store.update(key, { status: 'completed', response }, { createdAt });
}

export const schema = `
  CREATE TABLE idempotency_keys (
    idempotency_key text PRIMARY KEY,
    request_hash    text NOT NULL,
    status          text NOT NULL CHECK (status IN ('in_progress', 'completed')),
    response        jsonb,
    created_at      timestamptz NOT NULL DEFAULT now()
  );
`;

export const failureModes: FailureMode[] = [
  {
    fault: 'response-lost-to-client',
    response: null,
    retryResponse: 201,
    charges: 1,
    because: 'The stored answer is replayed.',
  },
  {
    fault: 'crash-after-charge',
    response: null,
    retryResponse: 409,
    charges: 1,
    because: 'The claim stays until it is stale.',
  },
  {
    fault: 'charge-timed-out-but-applied',
    response: 504,
    retryResponse: 201,
    charges: 1,
    because: 'The retry uses the same downstream key.',
  },
  {
    fault: 'store-unavailable-on-first-call',
    response: 503,
    retryResponse: 201,
    charges: 1,
    because: 'Nothing is charged without a claim.',
  },
  {
    fault: 'store-unavailable-after-charge',
    response: 201,
    retryResponse: 409,
    charges: 1,
    because: 'The claim still keeps the key.',
  },
];
