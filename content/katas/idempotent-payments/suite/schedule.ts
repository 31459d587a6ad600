/** A schedule of this kata, as data: which requests arrive when, which handler moves next, and what goes wrong. */
import type { Fault } from '../../../../grader/contract/verdict.ts';

/** 24 hours: how long a key lives, in the store and at the processor. */
export const dayMs = 86_400_000;
/** From here on a claim was left behind. */
export const staleMs = 120_000;
/** Every store and charge call is settled by then. */
export const callMsMax = 30_000;
/** A request that has no answer by then has none. */
export const answerMsMax = 600_000;

/** When a request arrives, by those before it. */
export type Arrival =
  /** In the same instant as the one before it. */
  | { kind: 'together' }
  /** As soon as the one before it waits for `create`, or is over without. */
  | { kind: 'during-charge' }
  /** That many milliseconds after the one before it arrived, whatever has become of that. */
  | { kind: 'later'; ms: number }
  /** That many milliseconds after all before it are over: answered, killed, or given up. */
  | { kind: 'after'; ms: number }
  /** A minute after the store and the processor have forgotten all before it. */
  | { kind: 'forgotten' };

export interface RequestPlan {
  arrives: Arrival;
  /** The Idempotency-Key's value; null where there is no such header. */
  key: string | null;
  /** Which of `bodies`. */
  body: number;
  /** Whether the body's members come in another order than usual. */
  reordered: boolean;
  /** Whether its answer is lost on the way to the client. */
  lost: boolean;
}

export type ChargeFailure = 'CARD_DECLINED' | 'CHARGE_UNAVAILABLE' | 'CHARGE_TIMEOUT';

/** One thing that goes wrong. `request` and `nth` count from 0; the nth call of that kind that this request makes. */
export type Trouble =
  /** The store call has no effect and rejects. */
  | { kind: 'store-fails'; request: number; nth: number }
  /** The charge call rejects; `applied` where the money has moved all the same. */
  | { kind: 'charge-fails'; request: number; nth: number; code: ChargeFailure; applied: boolean }
  /** The handler never resumes; `applied` where the call it waited for took effect. */
  | { kind: 'killed'; request: number; on: 'store' | 'charge' | 'sleep'; nth: number; applied: boolean }
  /** From the start, or from the first charge that succeeds, until request number `until` arrives. */
  | { kind: 'store-down'; from: 'start' | 'charge'; until: number }
  /** Every charge fails, moving nothing, until request number `until` arrives. */
  | { kind: 'charges-down'; until: number }
  /** Every charge is carried out and its answer lost, a time-out, until request number `until` arrives. */
  | { kind: 'charges-unheard'; until: number }
  /** The call is settled only after so many milliseconds. */
  | { kind: 'slow'; request: number; on: 'store' | 'charge'; nth: number; ms: number };

export interface Schedule {
  requests: readonly RequestPlan[];
  troubles: readonly Trouble[];
  /** Whose pending call is carried out next, request by request; where it has none, and after the end, the earliest due. */
  turns: readonly number[];
}

/** The payloads that clients send. */
export const bodies = [
  { amount: 1999, currency: 'EUR', card_token: 'tok_4242' },
  { amount: 4500, currency: 'EUR', card_token: 'tok_4242' },
  { amount: 1999, currency: 'USD', card_token: 'tok_4242' },
  { amount: 1999, currency: 'EUR', card_token: 'tok_1881' },
] as const;

/** A, B, C …: what a request is called in a sentence. */
export const letter = (request: number): string => String.fromCharCode(65 + request);

/** A plain request, with what differs from that. */
export const request = (arrives: Arrival, differs: Partial<RequestPlan> = {}): RequestPlan => ({
  arrives,
  key: 'order-81',
  body: 0,
  reordered: false,
  lost: false,
  ...differs,
});

export const at0: Arrival = { kind: 'after', ms: 0 };
export const together: Arrival = { kind: 'together' };
export const duringCharge: Arrival = { kind: 'during-charge' };
export const forgotten: Arrival = { kind: 'forgotten' };
export const later = (ms: number): Arrival => ({ kind: 'later', ms });
export const after = (ms: number): Arrival => ({ kind: 'after', ms });

/** The schedule as plain decisions, enough to replay it. */
export function asData(schedule: Schedule): Fault[] {
  return [
    ...schedule.requests.map(({ arrives, key, body, reordered, lost }): Fault => ({
      kind: 'request',
      arrives: arrives.kind,
      ...('ms' in arrives ? { ms: arrives.ms } : {}),
      ...(key === null ? {} : { key }),
      body,
      reordered,
      lost,
    })),
    ...schedule.troubles.map((trouble): Fault => ({ ...trouble })),
    ...(schedule.turns.length > 0 ? [{ kind: 'turns', of: [...schedule.turns] }] : []),
  ];
}
