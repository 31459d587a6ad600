/**
 * The rules of the clocks themselves. Each looks at one event and at what its process knew before it, so that the event named is the
 * one that went wrong and not a later one that inherited the error. The last is the property that the clocks exist for.
 */
import { at, type Finding, finding, ordinal, vectorText } from '../../../../grader/check/finding.ts';
import { sameVector, vectorOrder } from '../../../../grader/check/vector-order.ts';
import { invariant } from '../../../../grader/kit/invariant.ts';
import { clockBefore, type Clocked, previousOf } from './clocked.ts';

/** The first finding of any event, in the order in which they took place. */
function firstOf(execution: Clocked, check: (tick: number) => Finding | null): Finding | null {
  for (let tick = 0; tick < execution.events.length; tick++) {
    const found = check(tick);
    if (found) return found;
  }
  return null;
}

export const ownEntryCountsEvents = invariant<Clocked>({
  id: 'own-entry-counts-events',
  title: 'The own entry counts the own events',
  explanation:
    'Whatever happens to a process, a receive too, adds one to its own entry, once. The entry is its count of events.',
  source: 'Fidge 1988, rule 2; Mattern 1988, section 4',
  check: (execution) =>
    firstOf(execution, (tick) => {
      const { process, kind, clock } = execution.events[tick]!;
      const before = clockBefore(execution, tick).vector[process]!;
      const own = clock.vector[process]!;
      if (own === before + 1) return null;
      return finding`Process ${process} had its ${ordinal(eventsOf(execution, tick))} event, a ${kind === 'local' ? 'local one' : kind}, ${at(tick)}, and its own entry ${course(before, own)}: every event adds one to the entry of the process it happens to.`;
    }),
});

export const onlyOwnEntryMoves = invariant<Clocked>({
  id: 'only-own-entry-moves',
  title: 'A process learns of others by messages alone',
  explanation: 'A local event or a send tells a process nothing new about anybody else.',
  source: 'Fidge 1988, rules 2 and 3',
  check: (execution) =>
    firstOf(execution, (tick) => {
      const { process, kind, clock } = execution.events[tick]!;
      if (kind === 'receive') return null;
      const before = clockBefore(execution, tick).vector;
      const entry = clock.vector.findIndex((value, index) => index !== process && value !== before[index]);
      if (entry < 0) return null;
      return finding`A ${kind} event of process ${process} ${at(tick)} moved its entry for process ${entry} from ${before[entry]!} to ${clock.vector[entry]!}: only a message can tell it about another process.`;
    }),
});

export const mergeTakesMaximum = invariant<Clocked>({
  id: 'merge-takes-maximum',
  title: 'A receive takes the larger of each entry',
  explanation:
    'What the receiver knew and what the message knew are both known afterwards; neither replaces the other.',
  source: 'Fidge 1988, rule 4; Mattern 1988, section 4',
  check: (execution) =>
    firstOf(execution, (tick) => {
      const { process, clock, sentAt } = execution.events[tick]!;
      if (sentAt === undefined) return null;
      const before = clockBefore(execution, tick).vector;
      const carried = execution.events[sentAt]!.stamp.vector;
      const larger = (entry: number) => Math.max(before[entry]!, carried[entry]!);
      const entry = clock.vector.findIndex((value, index) => index !== process && value !== larger(index));
      if (entry < 0) return null;
      return finding`The message sent ${at(sentAt)} carried ${carried[entry]!} for process ${entry}, and process ${process} had ${before[entry]!} for it; after receiving it ${at(tick)} it has ${clock.vector[entry]!}, not ${larger(entry)}: a receive takes the larger of each entry.`;
    }),
});

export const lamportAdvancesByOne = invariant<Clocked>({
  id: 'lamport-advances-by-one',
  title: 'A local event or a send adds one to the Lamport counter',
  explanation: 'Where there is no message there is nothing else to exceed.',
  source: 'Lamport 1978, IR1',
  check: (execution) =>
    firstOf(execution, (tick) => {
      const { process, kind, clock } = execution.events[tick]!;
      const before = clockBefore(execution, tick).lamport;
      if (kind === 'receive' || clock.lamport === before + 1) return null;
      return finding`Process ${process} had a ${kind} event ${at(tick)}, and its Lamport counter ${course(before, clock.lamport)}: such an event adds one to it.`;
    }),
});

export const lamportExceedsBoth = invariant<Clocked>({
  id: 'lamport-exceeds-both',
  title: 'A receive is later than its send and than all before it',
  explanation: 'First the larger of the two counters, then one more.',
  source: 'Lamport 1978, IR2',
  check: (execution) =>
    firstOf(execution, (tick) => {
      const { process, clock, sentAt } = execution.events[tick]!;
      if (sentAt === undefined) return null;
      const before = clockBefore(execution, tick).lamport;
      const carried = execution.events[sentAt]!.stamp.lamport;
      const due = Math.max(before, carried) + 1;
      if (clock.lamport === due) return null;
      return finding`Process ${process}, at Lamport ${before}, received a message sent ${at(sentAt)} with Lamport ${carried}, and its counter is ${clock.lamport} after the receive ${at(tick)}, not ${due}: it becomes one more than the larger of the two.`;
    }),
});

export const vectorOrderIsCausality = invariant<Clocked>({
  id: 'vector-order-is-causality',
  title: 'V(a) < V(b) exactly when a happened before b',
  explanation:
    'The property vector clocks exist for. Happened-before is computed from the schedule, never from anybody’s clocks.',
  source: 'Mattern 1988, theorem 10; Fidge 1988, section 3',
  check(execution) {
    const { events, truth } = execution;
    // Where every stamp is the true one there is nothing to compare: true stamps have the property (happens-before.test.ts).
    if (events.every(({ stamp }, tick) => sameVector(stamp.vector, truth.vectors[tick]!))) return null;
    return firstOf(execution, (later) => {
      for (let earlier = 0; earlier < later; earlier++) {
        const [a, b] = [events[earlier]!, events[later]!];
        const ordered = truth.before(earlier, later);
        const order = vectorOrder(a.stamp.vector, b.stamp.vector);
        if (ordered && order !== 'before')
          return finding`The event of process ${a.process} ${at(earlier)} happened before that of process ${b.process} ${at(later)}, yet their vectors ${vectorText(a.stamp.vector)} and ${vectorText(b.stamp.vector)} do not say so: V(a) < V(b) must hold exactly when a happened before b.`;
        if (!ordered && order !== 'concurrent')
          return finding`The events of process ${a.process} ${at(earlier)} and of process ${b.process} ${at(later)} are concurrent, yet their vectors ${vectorText(a.stamp.vector)} and ${vectorText(b.stamp.vector)} are ${order === 'equal' ? 'equal' : 'ordered'}: V(a) < V(b) must hold exactly when a happened before b.`;
      }
      return null;
    });
  },
});

/** "stayed 2", "went from 2 to 4". */
const course = (before: number, after: number) =>
  before === after ? `stayed ${after}` : `went from ${before} to ${after}`;

/** How many events the process has had, this one included. */
function eventsOf(execution: Clocked, tick: number): number {
  const previous = previousOf(execution, tick);
  return previous === undefined ? 1 : eventsOf(execution, previous) + 1;
}
