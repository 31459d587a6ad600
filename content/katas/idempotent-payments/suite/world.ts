/**
 * One execution: handlers in module instances of their own, one store, one processor, one virtual clock. Its steps are the awaits of the
 * handlers. After each of them it yields, as whoever plays it must see to it that the guest's microtasks have run before it goes on.
 */
import type { Log } from '../../../../grader/kit/log.ts';
import { Crash, type Subject } from '../../../../grader/kit/subject.ts';
import { readDeed } from './asked.ts';
import { createBooks } from './books.ts';
import { carryOut, type Deeds, troubleWith } from './deeds.ts';
import { type Asked, environmentFor, epochMs, type Handler } from './environment.ts';
import type { Call, History, Run } from './history.ts';
import { createProcessor } from './processor.ts';
import { answerMsMax, bodies, callMsMax, dayMs, type RequestPlan, type Schedule } from './schedule.ts';
import { createStore, readResponse, Unreadable } from './store.ts';

/** Milliseconds that a call takes where nothing else is said. */
const storeMs = 8;
const chargeMs = 120;
/**
 * Whoever polls waits longer each time, so that polling for minutes costs few steps; never so much longer that somebody who counts his
 * looks instead of the minutes would wait more than about twice as long as he meant to.
 */
const patience = {
  looks: 20,
  ms: 100,
  manyLooks: 100,
  manyMs: 250,
  calls: 40,
  ofSleep: 0.8,
  manyCalls: 100,
  leastMs: 40,
};
/** Steps after which an execution is over, whoever is still at work. */
const stepsMax = 40_000;

/** A call that has not been carried out, with what settles it. */
interface Pending extends Asked {
  call: Call;
  dueAt: number;
}

/** A request being handled. */
interface Work {
  handler: Handler;
  run: Run;
  /** What the handler's promise said, taken down when it did. */
  said: Run['end'] | null;
}

export function* playSchedule(schedule: Schedule, subject: Subject, log: Log): Generator<void, History> {
  const store = createStore();
  const processor = createProcessor();
  const books = createBooks(schedule);
  const deeds: Deeds = { schedule, store, processor, books, charged: false, arrived: 0 };
  const works: Work[] = [];
  const asked: Asked[] = [];
  let pending: Pending[] = [];
  let now = 0;
  let turn = 0;
  const ground = { now: () => epochMs + now, ask: (one: Asked) => void asked.push(one) };

  const begin = (plan: RequestPlan): void => {
    const request = works.length;
    const handler: Handler = { request, closed: false, calls: 0 };
    const run = books.arrival(plan, now, store);
    const work: Work = { handler, run, said: null };
    works.push(work);
    deeds.arrived = works.length;
    log.event(1, request, now);
    log.reached('Requests handled');
    try {
      const { handlePayment } = subject.load();
      const environment = environmentFor(handler, ground);
      const returned = subject.touch(() =>
        (handlePayment as (request: unknown, environment: unknown) => unknown)(requestOf(plan), environment),
      );
      listen(subject, returned, work);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      work.said = { kind: 'rejected', error: error.message };
    }
  };

  /** Takes in what the guest has done since it was last let go. */
  const settleDown = (): void => {
    for (const one of asked.splice(0)) {
      const { handler } = one;
      if (handler.closed) continue;
      const call = books.issue(
        handler.request,
        one.name,
        one.args,
        readDeed(one.name, one.args),
        now,
        pendingCreates(),
      );
      pending.push({ ...one, call, dueAt: now + durationOf(call, works[handler.request]!.run, deeds) });
    }
    for (const work of works) {
      if (!work.said || work.run.end.kind !== 'unanswered' || work.handler.closed) continue;
      books.end(work.run, work.said, now);
      log.event(4, work.handler.request, now, work.said.kind === 'answered' ? work.said.response.status : 0);
    }
  };
  const pendingCreates = (): Call[] => pending.flatMap(({ call }) => (call.name === 'create' ? [call] : []));

  const close = (work: Work): void => {
    work.handler.closed = true;
    pending = pending.filter(({ handler }) => handler !== work.handler);
  };

  const step = (next: Pending): void => {
    pending.splice(pending.indexOf(next), 1);
    const { call } = next;
    const work = works[call.request]!;
    const killed = troubleWith(deeds, call, 'killed');
    if (killed) {
      if (killed.applied) carryOut(deeds, call, next.args, now);
      close(work);
      books.kill(work.run, call, now, !killed.applied);
      log.event(3, call.request, now);
      log.reached('Handlers killed');
      return;
    }
    const outcome = carryOut(deeds, call, next.args, now);
    books.settled(call, outcome, now);
    log.event(2, call.request, now, outcome.kind === 'answered' ? 1 : 0);
    log.reached(call.name === 'create' ? 'Charges asked for' : call.name === 'sleep' ? 'Sleeps' : 'Store calls');
    if (outcome.kind === 'answered') next.resolve(JSON.parse(outcome.value).value);
    else next.reject(errorOf(outcome));
  };
  const forgottenAt = () => Math.max(books.forgottenAt(), processor.forgottenAt());

  for (let steps = 0; steps < stepsMax; steps++) {
    const arrival = nextArrival(schedule, works, pending, now, forgottenAt);
    const deadline = deadlineOf(works, pending);
    const chosen = choose(schedule.turns, turn, works.length, pending, now, Math.min(arrival ?? Infinity, deadline));
    turn = chosen.turn;
    const at = chosen.next ? Math.max(now, chosen.at) : Infinity;
    if (arrival !== null && arrival <= at && arrival <= deadline) {
      now = Math.max(now, arrival);
      begin(schedule.requests[works.length]!);
    } else if (chosen.next && at <= deadline) {
      now = at;
      step(chosen.next);
    } else if (deadline < Infinity) {
      now = Math.max(now, deadline);
      for (const work of works) {
        if (work.handler.closed || limitOf(work) > now) continue;
        if (work.run.end.kind === 'unanswered') books.end(work.run, { kind: 'unanswered' }, now);
        close(work);
      }
      continue;
    } else break;
    yield;
    settleDown();
  }
  for (const work of works) {
    if (work.run.endedIn < 0) books.end(work.run, { kind: 'unanswered' }, now);
    close(work);
  }
  return books.history(processor.ledger);
}

/** When the handler is given up: its request's answer is due, or what it goes on doing after its answer. */
const limitOf = ({ run }: Work): number => (run.end.kind === 'unanswered' ? run.arrivedAt : run.endedAt) + answerMsMax;

/** The earliest limit of those that still owe an answer or still do something. */
function deadlineOf(works: readonly Work[], pending: readonly Pending[]): number {
  let earliest = Infinity;
  for (const work of works) {
    if (work.handler.closed) continue;
    const busy = work.run.endedIn < 0 || pending.some(({ handler }) => handler === work.handler);
    if (busy) earliest = Math.min(earliest, limitOf(work));
  }
  return earliest;
}

/** When the next request arrives; null while that depends on what the handlers do. */
function nextArrival(
  { requests }: Schedule,
  works: readonly Work[],
  pending: readonly Pending[],
  now: number,
  forgottenAt: () => number,
): number | null {
  const plan = requests[works.length];
  if (!plan) return null;
  const previous = works.at(-1);
  if (!previous || plan.arrives.kind === 'together') return now;
  if (plan.arrives.kind === 'during-charge') {
    const charging = pending.some(({ handler, call }) => handler === previous.handler && call.name === 'create');
    return charging || previous.run.endedIn >= 0 ? now : null;
  }
  if (plan.arrives.kind === 'later') return previous.run.arrivedAt + plan.arrives.ms;
  if (works.some(({ run }) => run.endedIn < 0)) return null;
  if (plan.arrives.kind === 'forgotten') return Math.max(previous.run.arrivedAt + dayMs, forgottenAt()) + 60_000;
  return Math.max(...works.map(({ run }) => run.endedAt)) + plan.arrives.ms;
}

/** The call to carry out next and when: by the schedule's turns while there are any, then by time. Never a call later than it may be. */
function choose(
  turns: readonly number[],
  from: number,
  arrived: number,
  pending: readonly Pending[],
  now: number,
  until: number,
): { next: Pending | null; at: number; turn: number } {
  const latest = Math.min(
    until,
    ...pending.flatMap(({ call }) => (call.name === 'sleep' ? [] : [call.issuedAt + callMsMax])),
  );
  if (pending.length === 0) return { next: null, at: Infinity, turn: from };
  for (let turn = from; turn < turns.length; turn++) {
    // The turn of one that has not come yet is kept for it.
    if (turns[turn]! >= arrived) return { next: earliest(pending), at: earliest(pending)!.dueAt, turn };
    const next = earliest(pending.filter(({ handler }) => handler.request === turns[turn]));
    if (!next) continue;
    const at = next.call.name === 'sleep' ? Math.max(now, next.dueAt) : now + 1;
    if (at <= latest) return { next, at, turn: turn + 1 };
  }
  const next = earliest(pending);
  return { next, at: next?.dueAt ?? Infinity, turn: Math.max(from, turns.length) };
}

/** The one due first; of several, the one asked for first. */
function earliest(pending: readonly Pending[]): Pending | null {
  let first: Pending | null = null;
  for (const one of pending) if (!first || one.dueAt < first.dueAt) first = one;
  return first;
}

function durationOf(call: Call, { calls, polling }: Run, deeds: Deeds): number {
  if (call.name === 'sleep') return sleepMs(call.args);
  const slow = troubleWith(deeds, call, 'slow');
  if (slow) return slow.ms;
  if (call.name === 'create') return chargeMs;
  const { sleptMs, calls: looks } = polling;
  if (looks > patience.manyLooks) return patience.manyMs;
  if (looks > patience.looks) return patience.ms;
  if (sleptMs === 0 || calls.length <= patience.calls) return storeMs;
  const least = calls.length > patience.manyCalls ? patience.leastMs : storeMs;
  return Math.max(least, Math.min(2_000, patience.ofSleep * sleptMs));
}

const sleepMs = (args: string): number => {
  const deed = readDeed('sleep', args);
  return deed instanceof Unreadable || deed.name !== 'sleep' ? 0 : Math.min(deed.ms, 10 * dayMs);
};

/** The guest's own copy of the request, made for it alone. */
function requestOf({ key, body, reordered }: RequestPlan): unknown {
  const { amount, currency, card_token } = bodies[body]!;
  const members = reordered ? { card_token, currency, amount } : { amount, currency, card_token };
  const headers = { 'content-type': 'application/json', ...(key === null ? {} : { 'idempotency-key': key }) };
  return { headers, body: members };
}

/** Takes down what the handler's promise comes to, when it does. */
function listen(subject: Subject, returned: unknown, work: Work): void {
  const answered = (value: unknown): void => {
    try {
      const text = JSON.stringify(value) as string | undefined;
      const response = text === undefined ? new Unreadable('response is no object') : readResponse(JSON.parse(text));
      work.said =
        response instanceof Unreadable
          ? { kind: 'misanswered', words: response.words }
          : { kind: 'answered', response };
    } catch {
      work.said = { kind: 'misanswered', words: 'response is not JSON' };
    }
  };
  const rejected = (reason: unknown): void => {
    try {
      subject.touch(() => {
        throw reason;
      });
    } catch (crash) {
      work.said = { kind: 'rejected', error: crash instanceof Crash ? crash.message : 'something' };
    }
  };
  subject.touch(() => void Promise.resolve(returned).then(answered, rejected));
}

const messages: Record<string, string> = {
  STORE_UNAVAILABLE: 'The store is unavailable',
  KEY_REUSED: 'This key was used for another charge',
  CARD_DECLINED: 'The card was declined',
  CHARGE_UNAVAILABLE: 'The processor is unavailable',
  CHARGE_TIMEOUT: 'The processor did not answer in time',
};

function errorOf(outcome: { kind: 'failed'; code: string } | { kind: 'misused'; words: string }): Error {
  if (outcome.kind === 'misused') return new TypeError(`The ${outcome.words}`);
  return Object.assign(new Error(messages[outcome.code]), { code: outcome.code });
}
