// @invariant replay-repeats-the-answer
// Adds to a replayed body that it is one.
import type { Environment, FailureMode, IdempotencyRecord, Request, Response } from './idempotent-payments';

type Claim = { kind: 'mine'; record: IdempotencyRecord } | { kind: 'answered'; response: Response };

const answer = (status: number, message: string): Response => ({ status, body: { message } });
const answered = (response: Response): Claim => ({ kind: 'answered', response });

export async function handlePayment(request: Request, environment: Environment): Promise<Response> {
  const key = (request.headers['idempotency-key'] ?? '').trim();
  if (key.length === 0) return answer(400, 'Idempotency-Key is required');
  const claim = await claimKey(key, request, environment).catch(() => answered(answer(503, 'Store unavailable')));
  if (claim.kind === 'answered') return claim.response;
  const response = await charge(request, key, environment);
  return settle(key, claim.record, response, environment);
}

async function claimKey(key: string, { body }: Request, { store, hash, now }: Environment): Promise<Claim> {
  const record: IdempotencyRecord = {
    requestHash: hash(body),
    status: 'in_progress',
    response: null,
    createdAt: now(),
  };
  if (await store.insert(key, record, { ttlMs: 86_400_000 })) return { kind: 'mine', record };
  const found = await store.get(key);
  if (!found) return claimKey(key, { body, headers: {} }, { store, hash, now } as Environment);
  if (found.requestHash !== record.requestHash) return answered(answer(422, 'Key used for another request'));
  if (found.response?.status === 201)
    return answered({ status: 201, body: { ...(found.response.body as object), replayed: true } });
  if (!mayTakeOver(found, now())) return answered(found.response ?? answer(409, 'Being processed'));
  const changes: Partial<IdempotencyRecord> = { status: 'in_progress', response: null, createdAt: now() + 0 };
  record.createdAt = changes.createdAt!;
  if (await store.update(key, changes, { createdAt: found.createdAt })) return { kind: 'mine', record };
  return answered(answer(409, 'Being processed'));
}

/** A stored transient failure may be tried again, and so may what somebody left behind. */
function mayTakeOver(found: IdempotencyRecord, now: number): boolean {
  if (found.status === 'completed') return found.response!.status >= 500 && found.createdAt < now;
  return now - found.createdAt > 2 * 60 * 1000;
}

async function charge({ body }: Request, key: string, { charges, hash }: Environment): Promise<Response> {
  try {
    const made = await charges.create({
      amount: body.amount,
      currency: body.currency,
      cardToken: body.card_token,
      idempotencyKey: hash({ purpose: 'payment', key }),
    });
    return { status: 201, body: { id: made.id, amount: made.amount, currency: made.currency } };
  } catch (error) {
    const { code } = error as { code: string };
    if (code === 'CARD_DECLINED') return answer(402, 'Declined');
    return answer(code === 'CHARGE_TIMEOUT' ? 504 : 502, 'The processor did not answer');
  }
}

async function settle(
  key: string,
  { createdAt }: IdempotencyRecord,
  response: Response,
  { store }: Environment,
): Promise<Response> {
  try {
    await store.update(key, { status: 'completed', response }, { createdAt });
  } catch {
    // The claim stays behind; the answer is true all the same.
  }
  return response;
}

export const schema = `
  CREATE TYPE progress AS ENUM ('in_progress', 'completed');
  CREATE TABLE IF NOT EXISTS payments.idempotency_records (
    idempotency_key varchar(255) NOT NULL,
    request_hash bytea NOT NULL,
    status progress NOT NULL DEFAULT 'in_progress',
    response_code smallint,
    response_body jsonb,
    created_at timestamp with time zone NOT NULL DEFAULT now()
  );
  CREATE UNIQUE INDEX idempotency_records_key ON payments.idempotency_records (idempotency_key);
  CREATE INDEX ON payments.idempotency_records (created_at);
`;

export const failureModes: FailureMode[] = [
  {
    fault: 'charge-unavailable',
    response: 502,
    retryResponse: 201,
    charges: 1,
    because: 'Tried again by whoever reopens the record.',
  },
  {
    fault: 'charge-timed-out-but-applied',
    response: 504,
    retryResponse: 201,
    charges: 1,
    because: 'Same downstream key, so the first charge comes back.',
  },
  {
    fault: 'crash-before-charge',
    response: null,
    retryResponse: 409,
    charges: 0,
    because: 'Ten seconds are not enough to call a claim stale.',
  },
  { fault: 'duplicate-while-in-flight', response: 201, retryResponse: 409, charges: 1, because: 'insert is atomic.' },
];
