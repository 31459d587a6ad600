/** The faults that a row of the failure-mode table can be about, each as the schedule that puts it to the test. */
import { after, at0, duringCharge, forgotten, request, type Schedule } from './schedule.ts';

/** When the client tries again. */
const retry = after(10_000);

const two = (troubles: Schedule['troubles'] = []): Schedule => ({
  requests: [request(at0), request(retry)],
  troubles,
  turns: [],
});

export const catalogue = {
  'store-unavailable-on-first-call': two([{ kind: 'store-down', from: 'start', until: 1 }]),
  'store-unavailable-after-charge': two([{ kind: 'store-down', from: 'charge', until: 1 }]),
  'charge-declined': two([{ kind: 'charge-fails', request: 0, nth: 0, code: 'CARD_DECLINED', applied: false }]),
  'charge-unavailable': two([{ kind: 'charges-down', until: 1 }]),
  'charge-timed-out-but-applied': two([
    { kind: 'charge-fails', request: 0, nth: 0, code: 'CHARGE_TIMEOUT', applied: true },
  ]),
  'response-lost-to-client': { ...two(), requests: [request(at0, { lost: true }), request(retry)] },
  'crash-before-charge': two([{ kind: 'killed', request: 0, on: 'charge', nth: 0, applied: false }]),
  'crash-after-charge': two([{ kind: 'killed', request: 0, on: 'charge', nth: 0, applied: true }]),
  'duplicate-while-in-flight': { ...two(), requests: [request(at0), request(duringCharge)] },
  'key-reused-with-another-body': { ...two(), requests: [request(at0), request(retry, { body: 1 })] },
  'key-reused-after-expiry': { ...two(), requests: [request(at0), request(forgotten, { body: 1 })] },
} satisfies Record<string, Schedule>;

export type FaultName = keyof typeof catalogue;
export const faultNames = Object.keys(catalogue) as FaultName[];
