// @invariant never-rejects
// Where the key was taken and is released before one looks whose it is, nothing is there to be read.
/**
 * A table of states: each state is a function that returns the next one, or an answer.
 * @import { Environment, FailureMode, IdempotencyRecord, Request, Response } from './idempotent-payments'
 */

/** @typedef {{ request: Request, environment: Environment, key: string, record: IdempotencyRecord, seen?: IdempotencyRecord | null, response?: Response }} Context */

const ttlMs = 86_400_000;
/** @type {(status: number, reason: string) => Response} */
const reply = (status, reason) => ({ status, body: { reason } });

const states = {
  /** @param {Context} c */
  async claim(c) {
    const won = await c.environment.store.insert(c.key, c.record, { ttlMs });
    return won ? 'charge' : 'look';
  },
  /** @param {Context} c */
  async look(c) {
    c.seen = await c.environment.store.get(c.key);
    if (c.seen.requestHash !== c.record.requestHash) return reply(422, 'other body');
    if (c.seen.status === 'completed') return c.seen.response ?? reply(503, 'no answer');
    return c.environment.now() - c.seen.createdAt > 120_000 ? 'takeOver' : reply(409, 'in flight');
  },
  /** @param {Context} c */
  async takeOver(c) {
    c.record.createdAt = c.environment.now();
    const expected = { createdAt: c.seen?.createdAt ?? 0 };
    const won = await c.environment.store.update(c.key, { createdAt: c.record.createdAt }, expected);
    return won ? 'charge' : reply(409, 'in flight');
  },
  /** Tries three times where the processor is away or silent: the downstream key makes that safe. @param {Context} c */
  async charge(c) {
    const { amount, currency, card_token } = c.request.body;
    for (let left = 2; ; left--) {
      try {
        const order = { amount, currency, cardToken: card_token, idempotencyKey: `p-${c.key}` };
        const charge = await c.environment.charges.create(order);
        c.response = { status: 201, body: charge };
        return 'save';
      } catch (error) {
        const code = /** @type {{ code: string }} */ (error).code;
        if (code === 'CARD_DECLINED') c.response = reply(402, 'declined');
        else if (left === 0) c.response = reply(code === 'CHARGE_TIMEOUT' ? 504 : 503, 'processor');
        if (c.response) return c.response.status === 402 ? 'save' : 'release';
        await c.environment.sleep(1_000);
      }
    }
  },
  /** @param {Context} c */
  async save(c) {
    const changes = { status: /** @type {const} */ ('completed'), response: c.response };
    await c.environment.store.update(c.key, changes, { createdAt: c.record.createdAt });
    return c.response ?? reply(503, 'no answer');
  },
  /** @param {Context} c */
  async release(c) {
    await c.environment.store.delete(c.key);
    return c.response ?? reply(503, 'no answer');
  },
};

/**
 * @param {Request} request
 * @param {Environment} environment
 * @returns {Promise<Response>}
 */
export async function handlePayment(request, environment) {
  const key = request.headers['idempotency-key'];
  if (!key) return reply(400, 'no key');
  /** @type {IdempotencyRecord} */
  const record = {
    requestHash: environment.hash(request.body),
    status: 'in_progress',
    response: null,
    createdAt: environment.now(),
  };
  /** @type {Context} */
  const context = { request, environment, key, record };
  /** @type {string | Response} */
  let state = 'claim';
  try {
    while (typeof state === 'string') state = await states[/** @type {keyof typeof states} */ (state)](context);
    return state;
  } catch (error) {
    if (error instanceof TypeError) throw error;
    return context.response ?? reply(503, 'store');
  }
}

export const schema = `
CREATE TABLE idempotency_keys (
  key TEXT PRIMARY KEY,
  request_hash TEXT NOT NULL,
  status TEXT NOT NULL,
  response JSONB,
  created_at BIGINT NOT NULL
);
COMMENT ON TABLE idempotency_keys IS 'One row per Idempotency-Key and day';`;

/** @type {FailureMode[]} */
export const failureModes = [
  {
    fault: 'charge-timed-out-but-applied',
    response: 201,
    retryResponse: 201,
    charges: 1,
    because: 'Tried again under the same key.',
  },
  {
    fault: 'charge-unavailable',
    response: 503,
    retryResponse: 201,
    charges: 1,
    because: 'The key is released after three tries.',
  },
  {
    fault: 'key-reused-with-another-body',
    response: 201,
    retryResponse: 422,
    charges: 1,
    because: 'The hashes differ.',
  },
  {
    fault: 'response-lost-to-client',
    response: null,
    retryResponse: 201,
    charges: 1,
    because: 'Replayed from the record.',
  },
];
