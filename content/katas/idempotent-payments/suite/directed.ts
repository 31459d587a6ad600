/** Schedules written by hand: each names a way in which payments go wrong in practice. */
import {
  after, at0, callMsMax, duringCharge, forgotten, later, request, type RequestPlan, type Schedule, staleMs, together, type Trouble,
} from './schedule.ts'; // prettier-ignore

const schedule = (requests: RequestPlan[], troubles: Trouble[] = [], turns: number[] = []): Schedule => ({
  requests,
  troubles,
  turns,
});

/** When a client tries again. */
const soon = after(10_000);
/** When a claim that was left behind may be taken over. */
const stale = after(staleMs + 30_000);
/** Within the key's 24 hours, but only just. */
const nearlyADay = after(86_100_000);

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Every order of so many steps of two handlers; by symmetry the first step is the first handler's. */
const orders = (steps: number, [first, second]: [number, number] = [0, 1]): number[][] =>
  range(2 ** (steps - 1)).map((bits) => [
    first,
    ...range(steps - 1).map((step) => ((bits >> (steps - 2 - step)) & 1 ? second : first)),
  ]);

/** Keys that are text like any other, and trip up whoever thinks otherwise. */
const oddKeys = ['__proto__', 'constructor', 'ключ-№7', 'a b/c?d=e', 'k'.repeat(255)];

export const alone: readonly Schedule[] = [
  ...range(4).map((body) => schedule([request(at0, { body })])),
  ...oddKeys.map((key) => schedule([request(at0, { key }), request(soon, { key })])),
];

export const retries: readonly Schedule[] = [
  schedule([request(at0), request(soon), request(soon)]),
  schedule([request(at0, { lost: true }), request(soon)]),
  schedule([request(at0), request(soon, { reordered: true })]),
  schedule([request(at0, { reordered: true }), request(soon)]),
  schedule([request(at0), request(stale), request(nearlyADay)]),
];

export const withoutAKey: readonly Schedule[] = [
  schedule([request(at0, { key: null }), request(soon, { key: null })]),
  schedule([request(at0, { key: '' }), request(soon, { key: '', body: 1 })]),
  schedule([request(at0, { key: null }), request(together, { key: '' }), request(soon)]),
];

export const otherBodies: readonly Schedule[] = [
  ...[1, 2, 3].map((body) => schedule([request(at0), request(soon, { body }), request(soon)])),
  ...[1, 2, 3].map((body) =>
    schedule([request(at0), request(duringCharge, { body }), request(soon), request(soon, { body })]),
  ),
  ...orders(6).map((turns) => schedule([request(at0), request(together, { body: 1 }), request(soon)], [], turns)),
];

export const otherKeys: readonly Schedule[] = [
  schedule([request(at0), request(soon, { key: 'order-82' }), request(soon)]),
  schedule([request(at0), request(together, { key: 'order-82' }), request(soon, { key: 'order-82' })]),
  schedule([
    request(at0, { key: '__proto__' }),
    request(together, { key: 'constructor' }),
    request(together, { key: 'toString' }),
  ]),
  schedule([request(at0), request(soon, { key: 'ORDER-81' })]),
  schedule([request(at0, { key: `${'k'.repeat(254)}a` }), request(soon, { key: `${'k'.repeat(254)}b` })]),
  schedule([request(at0), request(soon, { key: 'order-82', body: 1 }), request(soon, { key: 'order-8' })]),
];

export const duplicates: readonly Schedule[] = [
  schedule([request(at0), request(duringCharge), request(soon)]),
  schedule([request(at0), request(duringCharge, { reordered: true }), request(duringCharge), request(soon)]),
  ...orders(8).map((turns) => schedule([request(at0), request(together), request(soon)], [], turns)),
  // The key was taken when the duplicate wanted it, and is released before the duplicate looks whose it is.
  ...[1, 2, 3].flatMap((nth) =>
    [1, 2].map((until) =>
      schedule(
        [request(at0), request(duringCharge), request(soon)],
        [{ kind: 'charges-down', until }, slowStore(1, nth, callMsMax - 1_000)],
      ),
    ),
  ),
  // A charge may take half a minute, and the claim before it as long: it is not left behind for that.
  ...[5_000, 15_000, 25_000].map((ms) =>
    schedule([request(at0), request(later(ms)), request(soon)], [slowCharge(0, callMsMax - 1_000)]),
  ),
  ...[35_000, 45_000, 55_000].map((ms) =>
    schedule(
      [request(at0), request(later(ms)), request(soon)],
      [...range(3).map((nth) => slowStore(0, nth, callMsMax - 1_000)), slowCharge(0, callMsMax - 1_000)],
    ),
  ),
];

export const processorFailures: readonly Schedule[] = [
  ...(
    [
      ['CARD_DECLINED', false],
      ['CHARGE_UNAVAILABLE', false],
      ['CHARGE_TIMEOUT', true],
      ['CHARGE_TIMEOUT', false],
    ] as const
  ).flatMap(([code, applied]) => {
    const fails = (nth: number, of = 0): Trouble => ({ kind: 'charge-fails', request: of, nth, code, applied });
    return [
      schedule([request(at0), request(soon), request(soon)], [fails(0)]),
      schedule([request(at0), request(soon), request(soon)], [fails(0), fails(1), fails(0, 1)]),
      schedule([request(at0), request(stale), request(nearlyADay)], [fails(0)]),
      schedule([request(at0), request(duringCharge), request(soon)], [fails(0)]),
      ...range(4).map((nth) =>
        schedule(
          [request(at0), request(soon), request(stale), request(soon)],
          [fails(0), { kind: 'store-fails', request: 0, nth }],
        ),
      ),
    ];
  }),
  // However often a handler tries.
  ...(['charges-down', 'charges-unheard'] as const).flatMap((kind) =>
    [1, 2].map((until) => schedule([request(at0), request(soon), request(soon)], [{ kind, until }])),
  ),
];

export const storeFailures: readonly Schedule[] = [
  ...(['start', 'charge'] as const).flatMap((from) => [
    schedule([request(at0), request(soon), request(stale)], [{ kind: 'store-down', from, until: 1 }]),
    schedule([request(at0), request(stale), request(soon)], [{ kind: 'store-down', from, until: 1 }]),
    schedule([request(at0), request(soon), request(stale)], [{ kind: 'store-down', from, until: 2 }]),
  ]),
  ...range(6).flatMap((nth) => [
    schedule([request(at0), request(soon), request(stale), request(soon)], [{ kind: 'store-fails', request: 0, nth }]),
    schedule([request(at0), request(soon), request(stale)], [{ kind: 'store-fails', request: 1, nth }]),
    schedule([request(at0), request(duringCharge), request(soon)], [{ kind: 'store-fails', request: 1, nth }]),
  ]),
];

export const crashes: readonly Schedule[] = [
  ...(['store', 'charge', 'sleep'] as const).flatMap((on) =>
    range(on === 'store' ? 6 : 2).flatMap((nth) =>
      [false, true].flatMap((applied) => {
        const killed: Trouble = { kind: 'killed', request: 0, on, nth, applied };
        return [
          schedule([request(at0), request(soon), request(stale), request(soon)], [killed]),
          schedule([request(at0), request(stale), request(soon)], [killed]),
        ];
      }),
    ),
  ),
  // Two servers find the claim of a third, which died, and only one may take it.
  ...[false, true].flatMap((applied) =>
    orders(7, [1, 2]).map((turns) =>
      schedule(
        [request(at0), request(stale), request(together), request(soon)],
        [killedAtCharge(applied)],
        [0, 0, 0, ...turns],
      ),
    ),
  ),
  // The one that took it over dies, too.
  ...[false, true].map((applied) =>
    schedule(
      [request(at0), request(stale), request(stale), request(soon)],
      [killedAtCharge(applied), { kind: 'killed', request: 1, on: 'charge', nth: 0, applied: true }],
    ),
  ),
];

export const expiry: readonly Schedule[] = [
  schedule([request(at0), request(nearlyADay)]),
  schedule([request(at0), request(forgotten, { body: 1 }), request(soon, { body: 1 })]),
  schedule([request(at0), request(forgotten), request(soon)]),
  schedule([request(at0), request(forgotten, { body: 2 })], [killedAtCharge(true)]),
  schedule(
    [request(at0), request(soon), request(forgotten, { body: 1 })],
    [{ kind: 'charge-fails', request: 0, nth: 0, code: 'CARD_DECLINED', applied: false }],
  ),
];

function killedAtCharge(applied: boolean): Trouble {
  return { kind: 'killed', request: 0, on: 'charge', nth: 0, applied };
}
function slowCharge(of: number, ms: number): Trouble {
  return { kind: 'slow', request: of, on: 'charge', nth: 0, ms };
}
function slowStore(of: number, nth: number, ms: number): Trouble {
  return { kind: 'slow', request: of, on: 'store', nth, ms };
}
