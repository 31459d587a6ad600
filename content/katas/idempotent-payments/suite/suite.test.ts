/** The suite itself: right handlers that are built in other ways than one would think, hostile ones, and the sentences it finds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenBy, judge, run } from './testing/judge-in-process.ts';

const folder = join(import.meta.dirname, '..');
const plain = readFileSync(join(folder, 'solutions/plain.js'), 'utf8');
const table = plain.slice(plain.indexOf('export const schema'));
const rows = table.slice(0, table.indexOf('export const failureModes'));
const helpers = `
const day = 86_400_000;
const no = (status, reason) => ({ status, body: { reason } });
const order = ({ body }, key) => ({ amount: body.amount, currency: body.currency, cardToken: body.card_token, idempotencyKey: key });
const statusOf = ({ code }) => ({ CARD_DECLINED: 402, CHARGE_UNAVAILABLE: 503, CHARGE_TIMEOUT: 504, KEY_REUSED: 422 })[code];
const claimOf = ({ body }, { hash, now }) => ({ requestHash: hash(body), status: 'in_progress', response: null, createdAt: now() });
`;
/** Rows that hold for most handlers that store transient failures and refuse duplicates, or that nobody can get wrong. */
const modest = `export const failureModes = [
  { fault: 'charge-declined', response: 402, retryResponse: 402, charges: 0, because: 'stored' },
  { fault: 'response-lost-to-client', response: null, retryResponse: 201, charges: 1, because: 'stored' },
  { fault: 'key-reused-with-another-body', response: 201, retryResponse: 422, charges: 1, because: 'hashes differ' },
  { fault: 'key-reused-after-expiry', response: 201, retryResponse: 201, charges: 2, because: 'forgotten' },
];`;
const submission = (code: string) => `${helpers}${code}\n${rows}${modest}`;

test('every event of five hundred schedules is pinned: the same seed gives the same bytes, today and tomorrow', async () => {
  const result = await judge(plain, { seed: 7301, schedules: 500 });
  expect(result).toMatchObject({ kind: 'explored', schedules: 500 });
  expect([result.traceHash, result.events]).toMatchInlineSnapshot(`
    [
      "907ec749429e7af9",
      6743,
    ]
  `);
  expect(await judge(plain, { seed: 7301, schedules: 500 })).toEqual(result);
});

const correct: Record<string, string> = {
  'tries a store that fails three times': `
    async function again(call, sleep) {
      for (let left = 3; ; left--) try { return await call(); } catch (error) { if (left === 0 || error.code !== 'STORE_UNAVAILABLE') throw error; await sleep(200); }
    }
    export async function handlePayment(request, environment) {
      const { store, charges, sleep } = environment;
      const key = request.headers['idempotency-key'];
      if (!key) return no(400);
      const claim = claimOf(request, environment);
      try {
        if (!(await again(() => store.insert(key, claim, { ttlMs: day }), sleep))) {
          const found = await again(() => store.get(key), sleep);
          if (found?.requestHash === claim.requestHash) return found.response ?? no(409);
          return no(found ? 422 : 409);
        }
      } catch { return no(503); }
      const response = await charges.create(order(request, key)).then(({ id }) => ({ status: 201, body: { id } }), (error) => no(statusOf(error)));
      await again(() => store.update(key, { status: 'completed', response }), sleep).catch(() => {});
      return response;
    }`,
  'answers 503 where the answer could not be saved': `
    export const handlePayment = async (request, environment) => {
      const { store, charges } = environment;
      const key = request.headers['idempotency-key'];
      if (!key) return no(400);
      const claim = claimOf(request, environment);
      try {
        if (await store.insert(key, claim, { ttlMs: day })) {
          let response;
          try { response = { status: 201, body: await charges.create(order(request, key)) }; } catch (error) { response = no(statusOf(error)); }
          await store.update(key, { status: 'completed', response }, { createdAt: claim.createdAt });
          return response;
        }
        const found = await store.get(key);
        if (found && found.requestHash !== claim.requestHash) return no(422);
        return found?.response ?? no(409);
      } catch { return no(503); }
    };`,
  'is a class, and waits five seconds before it says 409': `
    class Payment {
      constructor(request, environment) { Object.assign(this, { request, environment, key: request.headers['idempotency-key'] }); }
      get claim() { return (this.made ??= claimOf(this.request, this.environment)); }
      async replay(left) {
        const found = await this.environment.store.get(this.key);
        if (found && found.requestHash !== this.claim.requestHash) return no(422);
        if (found?.status === 'completed') return found.response;
        if (left === 0) return no(409);
        await this.environment.sleep(100);
        return this.replay(left - 1);
      }
      async handle() {
        const { store, charges } = this.environment;
        if (!this.key) return no(400);
        if (!(await store.insert(this.key, this.claim, { ttlMs: day }))) return this.replay(50);
        const response = await charges.create(order(this.request, 'pay/' + this.key)).then((body) => ({ status: 201, body }), (error) => no(statusOf(error)));
        const saved = response.status > 500 ? store.delete(this.key) : store.update(this.key, { status: 'completed', response });
        return saved.then(() => response, () => response);
      }
    }
    export const handlePayment = (request, environment) => new Payment(request, environment).handle().catch(() => no(503));`,
  'is chained of then, without async, and settles after some hops': `
    export function handlePayment(request, environment) {
      const key = request.headers['idempotency-key'];
      if (!key) return Promise.resolve(no(400));
      const claim = claimOf(request, environment);
      const hop = (value) => Promise.resolve(value).then((same) => Promise.all([same, null])).then(([same]) => same).finally(() => null);
      return environment.store.insert(key, claim, { ttlMs: day }).then(hop)
        .then((mine) => mine
          ? environment.charges.create(order(request, key)).then(({ id }) => ({ status: 201, body: { id } })).catch((error) => no(statusOf(error)))
              .then(hop)
              .then((response) => environment.store.update(key, { status: 'completed', response }).catch(() => null).then(() => response))
          : environment.store.get(key).then(hop).then((found) => {
              if (found && found.requestHash !== claim.requestHash) return no(422);
              return found && found.response ? found.response : no(409);
            }))
        .catch(() => no(503));
    }`,
  'takes over, loses its claim gracefully, and repeats what the other one stored': `
    export async function handlePayment(request, environment) {
      const key = request.headers['idempotency-key'];
      if (!key) return no(400);
      let charged;
      try { return await attempt(request, environment, key, (response) => (charged = response)); } catch { return charged ?? no(503); }
    }
    async function attempt(request, environment, key, note) {
      const { store, charges, now } = environment;
      const claim = claimOf(request, environment);
      if (!(await store.insert(key, claim, { ttlMs: day }))) {
        const found = await store.get(key);
        if (!found) return attempt(request, environment, key, note);
        if (found.requestHash !== claim.requestHash) return no(422);
        if (found.status === 'completed') return found.response;
        if (now() - found.createdAt <= 120_000) return no(409);
        claim.createdAt = now();
        if (!(await store.update(key, { createdAt: claim.createdAt }, { createdAt: found.createdAt }))) return no(409);
      }
      const response = await charges.create(order(request, key)).then((body) => ({ status: 200, body }), (error) => no(statusOf(error)));
      note(response);
      if (await store.update(key, { status: 'completed', response }, { createdAt: claim.createdAt })) return response;
      const other = await store.get(key);
      return other?.response ?? response;
    }`,
  'does not promise anything where nothing has to be waited for': `
    export function handlePayment(request, environment) {
      if (!request.headers['idempotency-key']) return no(400);
      return pay(request, environment);
    }
    async function pay(request, environment) {
      const { store, charges } = environment;
      const key = request.headers['idempotency-key'];
      const claim = claimOf(request, environment);
      const mine = await store.insert(key, claim, { ttlMs: day }).catch(() => null);
      if (mine === null) return no(503);
      if (!mine) {
        const found = await store.get(key).catch(() => undefined);
        if (found === undefined) return no(503);
        return found?.requestHash !== claim.requestHash && found ? no(422) : found?.response ?? no(409);
      }
      delete request.body.extra;
      request.body.note = 'mine to change';
      const response = await charges.create(order(request, key)).then((body) => ({ status: 201, body }), (error) => no(statusOf(error)));
      void store.update(key, { status: 'completed', response }).catch(() => {});
      await environment.sleep(50);
      return response;
    }`,
};
// One of these says 200; its rows have to say so, too.
const rowsFor = (code: string, source: string) =>
  code.includes('status: 200') ? source.replaceAll(': 201', ': 200') : source;

describe('a right handler passes that', () => {
  test.each(Object.entries(correct))('%s', { timeout: 60_000 }, async (_, code) => {
    for (const seed of [1, 2]) expect(await brokenBy(rowsFor(code, submission(code)), { seed })).toEqual([]);
  });
});

describe('a hostile or broken handler', () => {
  const cases: Record<string, [handler: string, invariant: string]> = {
    'that never settles': ['() => new Promise(() => {})', 'every-request-answered'],
    'that throws before it promises anything': ["() => { throw new TypeError('no'); }", 'never-rejects'],
    'that rejects with nothing': ['async () => { throw undefined; }', 'never-rejects'],
    'that returns nothing': ['async () => undefined', 'answers-well-formed'],
    'that answers with a circle': [
      'async () => { const body = {}; body.body = body; return { status: 200, body }; }',
      'answers-well-formed',
    ],
    'that answers with a getter that throws': [
      "async () => ({ get status() { throw new Error('x'); } })",
      'answers-well-formed',
    ],
    'that answers with a half status': ['async () => ({ status: 200.5, body: null })', 'answers-well-formed'],
    'that answers with a proxy': [
      'async () => new Proxy({}, { get() { return Infinity; }, ownKeys() { return []; } })',
      'answers-well-formed',
    ],
    'that stores something circular': [
      'async (r, e) => { const x = {}; x.x = x; await e.store.insert("k", x, { ttlMs: 1 }); return no(503); }',
      'never-rejects',
    ],
    'that calls without arguments': [
      'async (r, e) => { await e.store.insert().catch(() => {}); return no(503); }',
      'calls-as-agreed',
    ],
    'that calls the store without end': [
      'async (r, e) => { for (;;) await e.store.get("k"); }',
      'every-request-answered',
    ],
    'that makes a promise of its own that lies': [
      '() => ({ then(resolve) { resolve({ status: 201, body: { id: "ch_1" } }); } })',
      'answer-names-a-charge',
    ],
    'that goes on after it has answered': [
      'async (r, e) => { void e.sleep(10).then(() => e.charges.create(order(r, "a"))).catch(() => {});  return { status: 201, body: { id: "ch_1" } }; }',
      'answer-names-a-charge',
    ],
  };
  test.each(Object.entries(cases))('%s is told so', { timeout: 60_000 }, async (_, [handler, invariant]) => {
    const broken = await brokenBy(submission(`export const handlePayment = ${handler};`), { schedules: 60 });
    expect(broken.map((one) => one.split(':')[0])).toContain(invariant);
  });

  test.each([
    ['is not of rows', "['x', 1, null, undefined]"],
    ['throws when it is read', "[{ get fault() { throw new Error('mine'); } }]"],
    ['names another fault', "[{ fault: 'toString', response: 1, retryResponse: 1, charges: 1, because: 'x' }]"],
    ['has a billion rows', 'new Array(1e9)'],
  ])('a table that %s is refused', { timeout: 60_000 }, async (_, text) => {
    const code = correct['answers 503 where the answer could not be saved']!;
    const source = `${helpers}${code}\n${rows}export const failureModes = ${text};`;
    const [first] = await brokenBy(source);
    expect(first).toMatch(/^(four-failure-modes|crashed: Error: mine)/);
  });
});

describe('what is found', () => {
  test('is told with who did what when, and shown with as little as it takes', async () => {
    const mutant = readFileSync(join(folder, 'mutants/releases-after-a-time-out-without-a-downstream-key.js'), 'utf8');
    const result = await judge(mutant);
    if (result.kind === 'crashed') throw new Error(result.error);
    const [worst] = result.violations;
    expect(worst?.message).toBe(
      'The charge of request A timed out at 128 ms after it had moved the money, and request B moved it again at 10.3 s, without a key of its own.',
    );
    const { schedule, trace, causes, violatedAt } = worst!.counterexample;
    expect(schedule.map(({ kind }) => kind)).toEqual(['request', 'request', 'charge-fails']);
    expect(trace.nodes).toBe(4);
    expect(causes.at(-1)).toBe(violatedAt);
    expect(trace.events[violatedAt]).toMatchObject({ node: 3, kind: 'receive', state: { 'money moved': 2 } });
  });

  test('is the same, byte for byte, when it is judged again', async () => {
    const mutant = readFileSync(join(folder, 'mutants/check-then-act.ts'), 'utf8');
    expect(JSON.stringify(await judge(mutant))).toBe(JSON.stringify(await judge(mutant)));
  });

  test('the visible scenario shows a payment, its duplicate and its retry', async () => {
    const report = await run(plain);
    expect(report).toMatchObject({ kind: 'ran', complaints: [] });
    const answers = report.kind === 'ran' ? report.trace.events.flatMap(({ state }) => state.answer ?? []) : [];
    expect(answers.toSorted()).toEqual([201, 201, 409]);
  });
});
