/** The judge's own payment processor, and the ledger that says how often money really moved. */
import { dayMs } from './schedule.ts';

export interface ChargeRequest {
  amount: number;
  currency: string;
  cardToken: string;
  /** Of the downstream call; null where it has none. */
  idempotencyKey: string | null;
}

export interface Charge {
  id: string;
  amount: number;
  currency: string;
}

/** Money that moved. */
export interface Move extends Charge {
  cardToken: string;
  /** For which request: its index. */
  request: number;
  at: number;
}

export type ChargeOutcome =
  { kind: 'charged'; charge: Charge } | { kind: 'refused'; code: 'KEY_REUSED' | 'CARD_DECLINED' };

export interface Processor {
  readonly ledger: readonly Move[];
  /** Carries a call out: moves money unless the downstream key has been used before. */
  charge(call: ChargeRequest, request: number, now: number): ChargeOutcome;
  /** Declines the card, which is remembered under the key, unless the key has been used before. */
  decline(call: ChargeRequest, request: number, now: number): ChargeOutcome;
  /** When every key used so far will have been forgotten; 0 where none was used. */
  forgottenAt(): number;
}

/** What is remembered under a downstream key, for 24 hours from its first use. */
interface Memory {
  amount: number;
  currency: string;
  outcome: ChargeOutcome;
  until: number;
}

export function createProcessor(): Processor {
  const ledger: Move[] = [];
  const memories = new Map<string, Memory>();

  const once = (call: ChargeRequest, now: number, decide: () => ChargeOutcome): ChargeOutcome => {
    const { idempotencyKey: key, amount, currency } = call;
    if (key === null) return decide();
    const memory = memories.get(key);
    if (memory && now < memory.until) {
      const same = memory.amount === amount && memory.currency === currency;
      return same ? memory.outcome : { kind: 'refused', code: 'KEY_REUSED' };
    }
    const outcome = decide();
    memories.set(key, { amount, currency, outcome, until: now + dayMs });
    return outcome;
  };

  return {
    ledger,
    charge: (call, request, now) =>
      once(call, now, () => {
        const { amount, currency, cardToken } = call;
        const charge = { id: `ch_${ledger.length + 1}`, amount, currency };
        ledger.push({ ...charge, cardToken, request, at: now });
        return { kind: 'charged', charge };
      }),
    decline: (call, _request, now) => once(call, now, () => ({ kind: 'refused', code: 'CARD_DECLINED' })),
    forgottenAt: () =>
      Math.max(0, ...[...memories.values()].map(({ until }) => until), ...ledger.map(({ at }) => at + dayMs)),
  };
}
