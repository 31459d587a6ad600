/**
 * What a handler is given. Its functions only append: nothing takes effect, and nothing is looked at, before the guest's code has come to
 * rest. Arguments are taken down as JSON at once, so that changing them later changes nothing, and getters run in nobody's way.
 */
import { canonicalJson } from './canonical-json.ts';
import type { CallName } from './history.ts';
import { sha256 } from './sha256.ts';

/** A call as it was made, not yet read. */
export interface Asked {
  handler: Handler;
  name: CallName;
  /** JSON of the list of arguments. */
  args: string;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

/** A handler at work. Once closed, its environment does nothing any more. */
export interface Handler {
  request: number;
  closed: boolean;
  calls: number;
}

export interface Ground {
  /** Virtual milliseconds since the epoch. */
  now(): number;
  ask(asked: Asked): void;
}

/** When the virtual world begins: not when the realm's `Date` stands still. */
export const epochMs = 1_771_000_000_000;

/** Calls after which a handler gets no more answers. */
export const callsMax = 10_000;

const nothing = (): undefined => undefined;

export function environmentFor(handler: Handler, ground: Ground): object {
  const ask = (name: CallName, args: unknown[]): Promise<unknown> => {
    let resolve: Asked['resolve'] = nothing;
    let reject: Asked['reject'] = nothing;
    const promise = new Promise<unknown>((fulfil, fail) => {
      resolve = fulfil;
      reject = fail;
    });
    // Whoever leaves a call's failure unlooked at has that on his conscience; it is no crash.
    promise.then(nothing, nothing);
    let text: string;
    try {
      text = JSON.stringify(args);
    } catch (thrown) {
      reject(thrown);
      return promise;
    }
    if (handler.closed || handler.calls++ >= callsMax) return promise;
    ground.ask({ handler, name, args: text, resolve, reject });
    return promise;
  };
  const store = {
    insert: (key: unknown, record: unknown, options: unknown) => ask('insert', [key, record, options]),
    get: (key: unknown) => ask('get', [key]),
    update: (key: unknown, changes: unknown, expected: unknown) => ask('update', [key, changes, expected]),
    delete: (key: unknown) => ask('delete', [key]),
  };
  const charges = { create: (charge: unknown) => ask('create', [charge]) };
  const environment = {
    store,
    charges,
    hash: (value: unknown) => sha256(canonicalJson(value)),
    now: () => ground.now(),
    sleep: (milliseconds: unknown) => ask('sleep', [milliseconds]),
  };
  for (const holder of [store, charges, environment]) {
    Object.values(holder).forEach((member) => Object.freeze(member));
    Object.freeze(holder);
  }
  return environment;
}
