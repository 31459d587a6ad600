// @invariant schema-is-a-valid-table
// The creation time is kept as text.
import type { Environment, FailureMode, IdempotencyRecord, Request, Response } from './idempotent-payments';

const KEPT_MS = 86_400_000;
const LEFT_BEHIND_MS = 120_000;
const PATIENCE_MS = 31_000;

export async function handlePayment(request: Request, environment: Environment): Promise<Response> {
  const key = request.headers['idempotency-key'];
  if (!key) return refuse(400);
  const requestHash = environment.hash(request.body);
  try {
    for (;;) {
      const found = await environment.store.get(key);
      if (found && found.requestHash !== requestHash) return refuse(422);
      if (found?.status === 'completed') return found.response!;
      const createdAt = environment.now();
      const record: IdempotencyRecord = { requestHash, status: 'in_progress', response: null, createdAt };
      const claimed = found
        ? createdAt - found.createdAt > LEFT_BEHIND_MS &&
          (await environment.store.update(key, record, { createdAt: found.createdAt }))
        : await environment.store.insert(key, record, { ttlMs: KEPT_MS });
      if (claimed) return await process(key, record, request, environment);
    }
  } catch {
    return refuse(503);
  }
}

async function process(key: string, record: IdempotencyRecord, { body }: Request, environment: Environment) {
  const late = environment.sleep(PATIENCE_MS).then((): never => {
    throw { code: 'CHARGE_TIMEOUT' };
  });
  const { amount, currency, card_token: cardToken } = body;
  const charging = environment.charges.create({ amount, currency, cardToken, idempotencyKey: `charge:${key}` });
  const response = await Promise.race([charging, late]).then(
    ({ id }): Response => ({ status: 201, body: { id } }),
    ({ code }): Response => refuse(code === 'CARD_DECLINED' ? 402 : code === 'CHARGE_TIMEOUT' ? 504 : 503),
  );
  late.catch(() => undefined);
  try {
    if (response.status > 500) await environment.store.delete(key);
    else await environment.store.update(key, { ...record, status: 'completed', response });
  } catch {}
  return response;
}

const refuse = (status: number): Response => ({ status, body: null });

export const schema = `create table idempotency_keys(
  key text unique not null, body_hash text not null, status text not null, response jsonb null, claimed_at text not null)`;

export const failureModes: FailureMode[] = [
  {
    fault: 'crash-after-charge',
    response: null,
    retryResponse: null,
    charges: 1,
    because: 'The retry waits until the claim is two minutes old.',
  },
  {
    fault: 'crash-before-charge',
    response: null,
    retryResponse: null,
    charges: 1,
    because: 'It then charges in the dead one’s place.',
  },
  {
    fault: 'duplicate-while-in-flight',
    response: 201,
    retryResponse: 201,
    charges: 1,
    because: 'The second one polls.',
  },
  {
    fault: 'store-unavailable-after-charge',
    response: 201,
    retryResponse: null,
    charges: 1,
    because: 'The answer does not depend on being saved.',
  },
];
