/** Carries calls out: what they do to the store and the ledger, and what the schedule's troubles make of them. */
import { readDeed } from './asked.ts';
import type { Books } from './books.ts';
import type { Call, Outcome } from './history.ts';
import type { ChargeOutcome, ChargeRequest, Processor } from './processor.ts';
import type { Schedule, Trouble } from './schedule.ts';
import { type Store, Unreadable } from './store.ts';

export interface Deeds {
  schedule: Schedule;
  store: Store;
  processor: Processor;
  books: Books;
  /** Whether a charge has succeeded yet. */
  charged: boolean;
  /** How many requests have arrived. */
  arrived: number;
}

const place = (call: Call): 'store' | 'charge' | 'sleep' =>
  call.name === 'create' ? 'charge' : call.name === 'sleep' ? 'sleep' : 'store';

/** The trouble of that kind which the schedule has for this very call. */
export function troubleWith<Kind extends Trouble['kind']>(
  { schedule }: Deeds,
  call: Call,
  kind: Kind,
): Extract<Trouble, { kind: Kind }> | undefined {
  const on = place(call);
  return schedule.troubles.find((one): one is Extract<Trouble, { kind: Kind }> => {
    if (one.kind !== kind || !('request' in one) || one.request !== call.request || one.nth !== call.nth) return false;
    if (one.kind === 'store-fails') return on === 'store';
    if (one.kind === 'charge-fails') return on === 'charge';
    return one.on === on;
  });
}

/** Lets a call take effect now, and says what comes of it. */
export function carryOut(deeds: Deeds, call: Call, args: string, now: number): Outcome {
  const deed = readDeed(call.name, args);
  if (deed instanceof Unreadable) return { kind: 'misused', words: deed.words };
  if (deed.name === 'sleep') return answered(undefined);
  if (deed.name === 'create') return chargeCard(deeds, call, deed.charge, now);
  const { store, books } = deeds;
  if (storeIsDown(deeds) || troubleWith(deeds, call, 'store-fails')) {
    call.faulted = true;
    books.effect(call, now, store, 'STORE_UNAVAILABLE');
    return { kind: 'failed', code: 'STORE_UNAVAILABLE' };
  }
  switch (deed.name) {
    case 'insert': {
      const inserted = store.insert(deed.key, deed.record, deed.ttlMs, now);
      books.effect(call, now, store, null);
      if (inserted) books.inserted(call, deed.key, now);
      if (inserted) books.wrote(call, store.get(deed.key, now));
      return answered(inserted);
    }
    case 'get': {
      const entry = store.get(deed.key, now);
      books.effect(call, now, store, null);
      return answered(entry ? (JSON.parse(entry.text) as unknown) : null);
    }
    case 'update': {
      const updated = store.update(deed.key, deed.changes, deed.expected, now);
      if (updated instanceof Unreadable) return { kind: 'misused', words: updated.words };
      books.effect(call, now, store, null);
      if (updated) books.wrote(call, store.get(deed.key, now));
      return answered(updated);
    }
    case 'delete': {
      store.delete(deed.key);
      books.effect(call, now, store, null);
      books.deleted(call, now);
      return answered(undefined);
    }
  }
}

function chargeCard(deeds: Deeds, call: Call, charge: ChargeRequest, now: number): Outcome {
  const { processor, books, store } = deeds;
  const trouble = troubleWith(deeds, call, 'charge-fails');
  const before = processor.ledger.length;
  const carriedOut = (): ChargeOutcome => {
    const outcome = processor.charge(charge, call.request, now);
    if (processor.ledger.length > before) call.moved = processor.ledger.at(-1)!;
    return outcome;
  };
  const failed = (code: string): Outcome => {
    call.faulted = true;
    books.effect(call, now, store, code);
    return { kind: 'failed', code };
  };
  if (chargesFail(deeds, 'charges-down')) return failed('CHARGE_UNAVAILABLE');
  if (chargesFail(deeds, 'charges-unheard')) {
    carriedOut();
    return failed('CHARGE_TIMEOUT');
  }
  if (trouble?.code === 'CHARGE_UNAVAILABLE') return failed(trouble.code);
  if (trouble?.code === 'CHARGE_TIMEOUT') {
    if (trouble.applied) carriedOut();
    return failed(trouble.code);
  }
  const outcome = trouble?.code === 'CARD_DECLINED' ? processor.decline(charge, call.request, now) : carriedOut();
  if (outcome.kind === 'refused') {
    books.effect(call, now, store, outcome.code);
    return { kind: 'failed', code: outcome.code };
  }
  deeds.charged = true;
  books.effect(call, now, store, null);
  return answered(outcome.charge);
}

const storeIsDown = ({ schedule, arrived, charged }: Deeds): boolean =>
  schedule.troubles.some(
    (one) => one.kind === 'store-down' && arrived <= one.until && (one.from === 'start' || charged),
  );

/** Whether every charge fails now, in that way. */
const chargesFail = ({ schedule, arrived }: Deeds, how: 'charges-down' | 'charges-unheard'): boolean =>
  schedule.troubles.some((one) => one.kind === how && arrived <= one.until);

const answered = (value: unknown): Outcome => ({ kind: 'answered', value: JSON.stringify({ value }) });
