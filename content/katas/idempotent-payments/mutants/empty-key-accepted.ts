// @invariant missing-key-refused
// Takes an empty key for a key.
import type { Environment, FailureMode, IdempotencyRecord, Request, Response } from './idempotent-payments';

const ttlMs = 24 * 60 * 60 * 1000;

export const handlePayment = async (request: Request, environment: Environment): Promise<Response> => {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return problem(400, 'missing key');
  const requestHash = environment.hash(request.body);
  const createdAt = environment.now();
  let mine = false;
  try {
    mine = await environment.store.insert(
      key,
      { requestHash, status: 'in_progress', response: null, createdAt },
      { ttlMs },
    );
    if (!mine) return await replay(key, requestHash, environment);
    const response = await pay(request, key, environment);
    await environment.store.update(key, { status: 'completed', response });
    return response;
  } catch {
    return problem(503, 'store unavailable');
  }
};

/** Half a second between two looks, for at most a minute. */
async function replay(key: string, requestHash: string, { store, sleep }: Environment): Promise<Response> {
  for (let look = 0; look < 120; look++) {
    const record: IdempotencyRecord | null = await store.get(key);
    if (record && record.requestHash !== requestHash) return problem(422, 'key reused');
    if (record?.status === 'completed' && record.response) return record.response;
    await sleep(500);
  }
  return problem(409, 'still in progress');
}

async function pay({ body }: Request, idempotencyKey: string, { charges }: Environment): Promise<Response> {
  const { amount, currency, card_token: cardToken } = body;
  return charges.create({ amount, currency, cardToken, idempotencyKey }).then(
    (charge) => ({ status: 200, body: charge }),
    (error: { code?: string }) => {
      if (error.code === 'CARD_DECLINED') return problem(402, 'declined');
      return error.code === 'CHARGE_TIMEOUT' ? problem(504, 'unknown outcome') : problem(502, 'processor unavailable');
    },
  );
}

const problem = (status: number, title: string): Response => ({ status, body: { title } });

export const schema = `create table payment_keys (
  key varchar(255) not null,
  fingerprint char(64) not null,
  state varchar(20) not null,
  response_status int,
  response_body json,
  created_at_ms bigint not null,
  constraint payment_keys_pk primary key (key)
)`;

export const failureModes: FailureMode[] = [
  {
    fault: 'duplicate-while-in-flight',
    response: 200,
    retryResponse: 200,
    charges: 1,
    because: 'The second request waits for the record to be completed and repeats it.',
  },
  {
    fault: 'charge-unavailable',
    response: 502,
    retryResponse: 502,
    charges: 0,
    because: 'The failure is stored; a client that wants to pay takes a new key.',
  },
  {
    fault: 'charge-timed-out-but-applied',
    response: 504,
    retryResponse: 504,
    charges: 1,
    because: 'The failure is stored, so nobody asks the processor again.',
  },
  {
    fault: 'crash-before-charge',
    response: null,
    retryResponse: null,
    charges: 0,
    because: 'The second request waits for a claim that nobody holds any more, and says 409 after a minute.',
  },
  { fault: 'charge-declined', response: 402, retryResponse: 402, charges: 0, because: 'Declined is final and stored.' },
];
