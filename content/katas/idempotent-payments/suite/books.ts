/** The judge's own record of an execution, written down as it happens. */
import { Unreadable, isFinal, sameResponse, type Entry, type Store } from './store.ts';
import type { Deed } from './asked.ts';
import type { Call, End, FinalAnswer, Happening, History, Outcome, Overwrite, Run } from './history.ts';
import type { Move } from './processor.ts';
import { dayMs, type RequestPlan, type Schedule } from './schedule.ts';

export interface Books {
  arrival(plan: RequestPlan, at: number, store: Store): Run;
  /** A handler has made a call. `creates` are those still in flight. */
  issue(
    request: number,
    name: Call['name'],
    args: string,
    deed: Deed | Unreadable,
    at: number,
    creates: readonly Call[],
  ): Call;
  effect(call: Call, at: number, store: Store, failed: string | null): void;
  inserted(call: Call, key: string, at: number): void;
  /** The record under the call's key is now this. */
  wrote(call: Call, entry: Entry | null): void;
  deleted(call: Call, at: number): void;
  settled(call: Call, outcome: Outcome, at: number): void;
  kill(run: Run, call: Call, at: number, lost: boolean): void;
  end(run: Run, end: End, at: number): void;
  /** When every key that was ever inserted is past its 24 hours. */
  forgottenAt(): number;
  history(ledger: readonly Move[]): History;
}

export function createBooks(schedule: Schedule): Books {
  const runs: Run[] = [];
  const calls: Call[] = [];
  const happenings: Happening[] = [];
  const overwrites: Overwrite[] = [];
  /** By payment: the first final answer stored for it. */
  const finals = new Map<string, FinalAnswer & { expiresAt: number }>();
  /** By store key: the final answer in it, and until when it has to stay. */
  const kept = new Map<string, FinalAnswer & { until: number }>();
  const insertedAt = new Map<string, number>();
  const storeKeys = new Map<string, Set<string>>();
  let epoch = 0;
  let moves = 0;
  /** Requests that have inserted a record or taken one over. */
  const claimants = new Set<Run>();
  const counts = new Map<Run, Record<string, number>>();
  const countFor = (run: Run, place: string): number => {
    const mine = counts.get(run) ?? {};
    counts.set(run, mine);
    mine[place] = (mine[place] ?? -1) + 1;
    return mine[place];
  };

  /** What expired too early, by the time to live that its handler gave it, is known no more: another rule is about that. */
  const knownFor = (payment: string, at: number): FinalAnswer | null => {
    const final = finals.get(payment);
    return final && at < final.expiresAt ? final : null;
  };
  const happen = (one: Happening): number => happenings.push(one) - 1;
  const lastIn = () => happenings.length - 1;
  /** Whoever polls for minutes does not fill the trace with it. */
  const told = (call: Call, run: Run) =>
    run.calls.length <= callsTold || !(call.name === 'get' || call.name === 'sleep');

  return {
    arrival(plan, at, store) {
      if (plan.arrives.kind === 'forgotten') epoch += 1;
      const keys = storeKeys.get(plan.key ?? '') ?? new Set();
      const found = [...keys].map((key) => store.get(key, at)).find((entry) => entry !== null) ?? null;
      const run: Run = {
        index: runs.length,
        plan,
        epoch,
        arrivedAt: at,
        startedIn: -1,
        end: { kind: 'unanswered' },
        endedAt: -1,
        endedIn: -1,
        calls: [],
        lastIn: -1,
        storeFailed: false,
        chargeFailed: false,
        polling: { sleptMs: 0, calls: 0 },
        found,
      };
      runs.push(run);
      run.startedIn = run.lastIn = happen({ kind: 'arrival', at, run });
      return run;
    },

    issue(request, name, args, deed, at, creates) {
      const run = runs[request]!;
      const readable = !(deed instanceof Unreadable);
      const storeKey = readable && 'key' in deed ? deed.key : null;
      const key = paymentOf(run);
      const isCreate = name === 'create' && key !== null;
      const call: Call = {
        id: calls.length,
        request,
        name,
        storeKey,
        charge: readable && deed.name === 'create' ? deed.charge : null,
        args,
        nth: countFor(run, placeOf(name)),
        issuedAt: at,
        issuedIn: lastIn(),
        settledAt: null,
        settledIn: -1,
        effectIn: null,
        outcome: null,
        faulted: false,
        moved: null,
        rival: isCreate ? (creates.find((other) => paymentOf(runs[other.request]!) === key) ?? null) : null,
        known: isCreate ? knownFor(key, at) : null,
        claimed: claimants.has(run),
      };
      calls.push(call);
      run.calls.push(call);
      if (readable && deed.name === 'sleep') run.polling = { sleptMs: deed.ms, calls: 0 };
      else run.polling.calls += 1;
      if (storeKey !== null && run.plan.key) {
        const keys = storeKeys.get(run.plan.key) ?? new Set();
        storeKeys.set(run.plan.key, keys.add(storeKey));
      }
      return call;
    },

    effect(call, at, store, failed) {
      if (call.moved) moves += 1;
      const run = runs[call.request]!;
      if (failed !== null && call.faulted) run[call.name === 'create' ? 'chargeFailed' : 'storeFailed'] = true;
      call.effectIn = run.lastIn = told(call, run)
        ? happen({ kind: 'effect', at, call, entries: store.entries(at), moves, failed })
        : lastIn();
    },
    inserted: (_call, key, at) => void insertedAt.set(key, at),

    wrote(call, entry) {
      if (!entry || call.storeKey === null) return;
      const was = kept.get(call.storeKey);
      const valid = was !== undefined && happenings[call.effectIn!]!.at < was.until ? was : null;
      const now = entry.status === 'completed' ? entry.response : null;
      if (valid && (now === null || !sameResponse(now, valid.response))) {
        const words =
          entry.status === 'in_progress'
            ? 'in_progress'
            : now
              ? `an answer with status ${now.status}`
              : 'completed without an answer';
        overwrites.push({ call, was: valid, words });
      }
      if (!now || !isFinal(now) || valid) return;
      const final: FinalAnswer = { response: now, event: call.effectIn! };
      kept.set(call.storeKey, {
        ...final,
        until: Math.min(entry.expiresAt, (insertedAt.get(call.storeKey) ?? 0) + dayMs),
      });
      const payment = paymentOf(runs[call.request]!);
      if (payment !== null && !finals.has(payment)) finals.set(payment, { ...final, expiresAt: entry.expiresAt });
    },

    deleted(call, at) {
      const was = call.storeKey === null ? undefined : kept.get(call.storeKey);
      if (!was || at >= was.until) return;
      overwrites.push({ call, was, words: 'nothing: the key was deleted' });
      kept.delete(call.storeKey!);
    },

    settled(call, outcome, at) {
      call.outcome = outcome;
      call.settledAt = at;
      const run = runs[call.request]!;
      if (outcome.kind === 'answered' && outcome.value === yes && call.name !== 'create') claimants.add(run);
      call.settledIn = run.lastIn = told(call, run) ? happen({ kind: 'settled', at, call }) : lastIn();
    },
    kill(run, call, at, lost) {
      run.end = { kind: 'killed' };
      run.endedAt = at;
      run.endedIn = run.lastIn = happen({ kind: 'killed', at, call, lost });
    },
    end(run, end, at) {
      run.end = end;
      run.endedAt = at;
      run.endedIn = run.lastIn = happen({ kind: 'end', at, run });
    },
    forgottenAt: () => Math.max(0, ...[...insertedAt.values()].map((at) => at + dayMs)),
    history: (ledger) => ({ schedule, runs, calls, ledger, overwrites, happenings }),
  };
}

/** Calls of one handler that are all written down. */
const callsTold = 12;

const yes = '{"value":true}';

const placeOf = (name: Call['name']): string => (name === 'create' || name === 'sleep' ? name : 'store');

/** What two requests have in common that are about the same payment; null where there is no key. */
export const paymentOf = ({ plan, epoch }: Run): string | null => (plan.key ? `${epoch} ${plan.key}` : null);
