/** Scenario: the learner's own table of failure modes, each row executed against the learner's own handler. */
import { Citation, finding, type Finding } from '../../../../grader/check/finding.ts';
import type { Steps } from '../../../../grader/check/steps.ts';
import { invariant } from '../../../../grader/kit/invariant.ts';
import type { Log } from '../../../../grader/kit/log.ts';
import { described, Malformed, readList, readParts } from '../../../../grader/kit/reading.ts';
import { scenario } from '../../../../grader/kit/scenario.ts';
import type { Subject } from '../../../../grader/kit/subject.ts';
import { catalogue, type FaultName, faultNames } from './catalogue.ts';
import { answerOf } from './facts.ts';
import type { History, Run } from './history.ts';
import { asData } from './schedule.ts';
import { toldOf, traceOf } from './trace.ts';
import { Name, when } from './words.ts';
import { playSchedule } from './world.ts';

/** One row, read. */
interface Claim {
  row: number;
  fault: FaultName;
  response: number | null;
  retryResponse: number | null;
  charges: number;
}

interface Table {
  claims: readonly Claim[];
  /** What could not be read as the contract says; null where all could. */
  malformed: string | null;
}

/** One fault, put to the test. */
interface Tested {
  table: Table;
  fault: FaultName;
  history: History;
}

const rowsMax = 50;
/** How many different faults a table has to be about. */
const faultsMin = 4;
/** A second request without an answer by then has none, as far as a row is concerned. */
const retryMsMax = 60_000;

function readTable(subject: Subject): Table {
  const claims: Claim[] = [];
  try {
    const rows = readList(subject, 'failureModes', subject.load().failureModes, rowsMax);
    rows.forEach((row, index) => claims.push(readClaim(subject, row, index)));
    return { claims, malformed: null };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { claims, malformed: error.message };
  }
}

function readClaim(subject: Subject, value: unknown, row: number): Claim {
  const what = `failureModes[${row}]`;
  const parts = readParts(subject, what, value, ['fault', 'response', 'retryResponse', 'charges', 'because']);
  const fault = faultNames.find((name) => name === parts.fault);
  if (!fault) throw new Malformed(`${what}.fault is ${described(parts.fault)}, which is none of the contract's faults`);
  const { because, charges } = parts;
  if (typeof because !== 'string' || because.trim() === '')
    throw new Malformed(`${what}.because is ${described(because)}, not a sentence`);
  if (typeof charges !== 'number') throw new Malformed(`${what}.charges is ${described(charges)}, not a number`);
  const status = (name: 'response' | 'retryResponse'): number | null => {
    const told = parts[name];
    if (told === null || typeof told === 'number') return told;
    throw new Malformed(`${what}.${name} is ${described(told)}, not a status or null`);
  };
  return { row, fault, response: status('response'), retryResponse: status('retryResponse'), charges };
}

/** By judging: the table is read once, or it could have another false row each time, and never the one that is tried. */
const tables = new WeakMap<Subject, Table>();

function* test(fault: FaultName, subject: Subject, log: Log): Steps<Tested> {
  const table = tables.get(subject) ?? readTable(subject);
  tables.set(subject, table);
  const history = yield* playSchedule(catalogue[fault], subject, log);
  log.reached('Failure modes tried');
  return { table, fault, history };
}

/** What really happened, as a row would say it. */
interface Outcome {
  response: number | null;
  retryResponse: number | null;
  charges: number;
}

const statusOf = (run: Run | undefined): number | null =>
  run && !run.plan.lost ? (answerOf(run)?.status ?? null) : null;

function outcomeOf({ runs, ledger }: History): Outcome {
  const [first, second] = runs;
  const late = second !== undefined && second.endedAt - second.arrivedAt > retryMsMax;
  return { response: statusOf(first), retryResponse: late ? null : statusOf(second), charges: ledger.length };
}

/** Faults that are about the first request's charge call. */
const aboutTheCharge = faultNames.filter((name) => /charge|in-flight/.test(name));

/** Whether the fault came about: a handler that never charges cannot be killed while it does. */
const cameAbout = ({ fault, history }: Tested): boolean =>
  !aboutTheCharge.includes(fault) || history.calls.some(({ name, request }) => name === 'create' && request === 0);

const told = (status: number | null): string => (status === null ? 'no answer' : String(status));

export const failureModesHold = invariant<Tested>({
  id: 'failure-modes-hold',
  title: 'Every row of the failure-mode table is true',
  explanation: 'Of this very handler. A false claim is worse than a missing one: somebody will rely on it.',
  source: 'the contract: “Every row must hold”',
  check(tested): Finding | null {
    const { table, fault, history } = tested;
    const outcome = outcomeOf(history);
    for (const claim of table.claims) {
      if (claim.fault !== fault) continue;
      const [first, second] = history.runs as [Run, Run];
      const row = `Row ${claim.row} (${fault})`;
      if (!cameAbout(tested))
        return finding`${row} cannot be tried: the handler of request A, which came ${when(first.startedIn, first.arrivedAt)}, never called create.`;
      if (claim.response !== outcome.response)
        return finding`${row} says that the first request's answer is ${told(claim.response)}. ${Name(first)} came to ${told(outcome.response)} ${when(first.endedIn, first.endedAt)}.`;
      if (claim.retryResponse !== outcome.retryResponse)
        return finding`${row} says that the second request's answer is ${told(claim.retryResponse)}. ${Name(second)} came to ${told(outcome.retryResponse)} ${when(second.endedIn, second.endedAt)}.`;
      if (claim.charges !== outcome.charges)
        return finding`${row} says that money moves ${times(claim.charges)}. It moved ${times(outcome.charges)}, as the ledger said ${when(second.endedIn, second.endedAt)}.`;
    }
    return null;
  },
});

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

export const fourFailureModes = invariant<Tested>({
  id: 'four-failure-modes',
  title: 'A failure-mode table of four different faults',
  explanation: 'Whoever runs this service wants to know what it does when things go wrong, and why that is safe.',
  source: 'the contract: “Rows for at least four different faults”',
  check({ table, history }) {
    const shown = new Citation(Math.max(0, history.happenings.length - 1), 'one of the contract’s faults is shown');
    if (table.malformed !== null) return finding`The table cannot be read: ${table.malformed} (${shown}).`;
    const faults = new Set(table.claims.map(({ fault }) => fault));
    if (faults.size >= faultsMin) return null;
    return finding`The table has rows for ${faults.size} different faults, and at least ${faultsMin} are asked for (${shown}).`;
  },
});

export const claims = scenario<FaultName, Tested>({
  id: 'claims',
  title: 'Every row of the failure-mode table',
  directed: faultNames,
  share: 0,
  seeded: (random) => random.pick(faultNames),
  play: test,
  invariants: [failureModesHold, fourFailureModes],
  smaller: () => [],
  asData: (fault) => [{ kind: 'claim', fault }, ...asData(catalogue[fault])],
  trace: ({ history }) => traceOf(history),
  told: (_, finding) => toldOf(finding),
});
