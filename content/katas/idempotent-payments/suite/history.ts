/** What an execution showed: requests, calls, money and the events, as the judge recorded them and nobody else can. */
import type { Entry, StoredResponse } from './store.ts';
import type { ChargeRequest, Move } from './processor.ts';
import type { RequestPlan, Schedule } from './schedule.ts';

export type CallName = 'insert' | 'get' | 'update' | 'delete' | 'create' | 'sleep';

export type Outcome =
  /** JSON of what the promise resolved to. */
  | { kind: 'answered'; value: string }
  | { kind: 'failed'; code: string }
  /** The arguments are not what the contract says; in words that complete "called … with …". */
  | { kind: 'misused'; words: string };

/** One call of a handler's environment. Events are indices. */
export interface Call {
  /** Index into the execution's calls. */
  id: number;
  request: number;
  name: CallName;
  /** Its number among this request's calls of the store, of the processor, or of `sleep`; from 0. */
  nth: number;
  /** The store key that it names; null for `create` and `sleep`. */
  storeKey: string | null;
  /** The downstream call; null for all but `create`. */
  charge: ChargeRequest | null;
  /** JSON of the arguments. */
  args: string;
  issuedAt: number;
  issuedIn: number;
  /** Null while pending, and for ever where its handler was killed. */
  settledAt: number | null;
  settledIn: number;
  /** The event in which it took effect; null where it had none. */
  effectIn: number | null;
  outcome: Outcome | null;
  /** Whether a fault made it fail. */
  faulted: boolean;
  /** The money that it moved; null where none. */
  moved: Move | null;
  /** Of `create`, another call still in flight for the same Idempotency-Key when it was made. */
  rival: Call | null;
  /** Of `create`, a final answer already stored for the same Idempotency-Key when it was made. */
  known: FinalAnswer | null;
  /** Of `create`, whether its handler held the claim by then: had inserted or taken over a record. */
  claimed: boolean;
}

export interface FinalAnswer {
  response: StoredResponse;
  /** The event in which it was stored. */
  event: number;
}

export type End =
  | { kind: 'answered'; response: StoredResponse }
  | { kind: 'misanswered'; words: string }
  | { kind: 'rejected'; error: string }
  | { kind: 'killed' }
  | { kind: 'unanswered' };

/** One request, and what its handler made of it. */
export interface Run {
  index: number;
  plan: RequestPlan;
  /** Requests with equal key and epoch are about one payment: an epoch ends when all is forgotten. */
  epoch: number;
  arrivedAt: number;
  startedIn: number;
  end: End;
  /** Milliseconds. */
  endedAt: number;
  endedIn: number;
  calls: Call[];
  /** The last event of its handler, or of what that had asked for. */
  lastIn: number;
  /** A store call of it was made to fail. */
  storeFailed: boolean;
  /** A charge call of it was made to fail: unavailable, or timed out. */
  chargeFailed: boolean;
  /** How it is polling: milliseconds of its last sleep (0 where it has not slept) and calls since. */
  polling: { sleptMs: number; calls: number };
  /** The record under its key when it arrived; null where there was none. */
  found: Entry | null;
}

/** The store's record became something that it may not become. */
export interface Overwrite {
  call: Call;
  was: FinalAnswer;
  /** In words that complete "made it …". */
  words: string;
}

export type Happening =
  | { kind: 'arrival'; at: number; run: Run }
  | { kind: 'effect'; at: number; call: Call; entries: readonly Entry[]; moves: number; failed: string | null }
  | { kind: 'settled'; at: number; call: Call }
  | { kind: 'killed'; at: number; call: Call; lost: boolean }
  | { kind: 'end'; at: number; run: Run };

export interface History {
  schedule: Schedule;
  runs: readonly Run[];
  calls: readonly Call[];
  ledger: readonly Move[];
  overwrites: readonly Overwrite[];
  happenings: readonly Happening[];
}
