/** Rules of many traces together: that chance really decides, and reaches everything. */
import { Citation, finding } from '../../../../grader/check/finding.ts';
import { invariant } from '../../../../grader/kit/invariant.ts';
import { kinds } from './kinds.ts';
import { type Line, sendsOf } from './simulated.ts';

export interface Runs {
  processes: number;
  /** Empty where one of them could not be read: another scenario says so. */
  traces: readonly (readonly Line[])[];
}

/** Long enough for several messages each way, short enough that hundreds of runs take milliseconds. */
export const ticks = 50;

/** Of one run, events that are shown: what many lack cannot be seen in one. */
export const shown = 12;
const beginning = new Citation(shown - 1, 'the beginning of one is shown');

export const everyKindOccurs = invariant<Runs>({
  id: 'every-kind-occurs',
  title: 'Every process does everything',
  explanation: 'With two processes or more, each has local events, sends and receives over many runs.',
  source: 'the contract: “Over many runs every process and every kind of event occurs”',
  check(all) {
    const { processes, traces } = all;
    const seen = new Set(traces.flatMap((lines) => lines.map(({ process, kind }) => `${kind} ${process}`)));
    const possible = processes > 1 ? kinds : (['local'] as const);
    for (let process = 0; process < processes && traces.length > 0; process++) {
      const kind = possible.find((kind) => !seen.has(`${kind} ${process}`));
      if (kind)
        return finding`In ${traces.length} runs of ${ticks} ticks with processes = ${processes}, process ${process} never had a ${kind} event (${beginning}).`;
    }
    return null;
  },
});

export const everyPairExchangesMessages = invariant<Runs>({
  id: 'every-pair-exchanges-messages',
  title: 'Every process gets messages from every other',
  explanation: 'The receiver of a send is a random other process: any of them.',
  source: 'the contract: “sends to a random other process”',
  check(all) {
    const { processes, traces } = all;
    const seen = new Set(
      traces.flatMap(
        (lines) =>
        sendsOf(lines).flatMap((sentAt, index) => (sentAt === undefined ? [] : [`${lines[sentAt]!.process} ${lines[index]!.process}`])), // prettier-ignore
      ),
    );
    for (let from = 0; from < processes && traces.length > 0; from++)
      for (let to = 0; to < processes; to++)
        if (from !== to && !seen.has(`${from} ${to}`))
          return finding`In ${traces.length} runs of ${ticks} ticks with processes = ${processes}, process ${to} never received a message from process ${from} (${beginning}): a send goes to any other process.`;
    return null;
  },
});

export const anyProcessMayComeNext = invariant<Runs>({
  id: 'any-process-may-come-next',
  title: 'Each tick a random process',
  explanation: 'Taking turns is no choice: after any process any process may come, itself included.',
  source: 'the contract: “each tick one random process”',
  check(all) {
    const { processes, traces } = all;
    const seen = new Set(
      traces.flatMap((lines) => lines.slice(1).map(({ process }, index) => `${lines[index]!.process} ${process}`)),
    );
    for (let process = 0; process < processes && traces.length > 0; process++)
      for (let next = 0; next < processes; next++)
        if (!seen.has(`${process} ${next}`))
          return finding`In ${traces.length} runs of ${ticks} ticks with processes = ${processes}, process ${next} never came right after process ${process} (${beginning}): each tick it is a random process’s turn.`;
    return null;
  },
});

export const randomnessDecides = invariant<Runs>({
  id: 'randomness-decides',
  title: 'Different random sequences give different traces',
  explanation: 'A simulation that does not ask `random()` shows one execution, however often it is run.',
  source: 'the contract: “All randomness comes from `random()`”',
  check(all) {
    const { processes, traces } = all;
    if (traces.length === 0 || new Set(traces.map((lines) => JSON.stringify(lines))).size > 1) return null;
    if (processes === 1) return null;
    return finding`${traces.length} runs of ${ticks} ticks with processes = ${processes}, each with another sequence from random(), gave one and the same trace (${beginning}).`;
  },
});

export const queuedMessagesArrive = invariant<Runs>({
  id: 'queued-messages-arrive',
  title: 'Whatever is queued may be received',
  explanation: 'The only message of a queue, too, and one that was passed over before.',
  source: 'the contract: “receives one (any one) of the messages queued for it”',
  check({ processes, traces }) {
    // Of two processes alone a trace tells whom a message is for that is never received.
    if (processes !== 2 || traces.length === 0) return null;
    const taken = traces.map(takenFromQueues);
    const never = (what: string) =>
      finding`In ${traces.length} runs of ${ticks} ticks with processes = 2, ${what} (${beginning}): a process receives any of the messages queued for it.`;
    if (!taken.some(({ alone }) => alone)) return never('no message was ever received that was the only one queued');
    if (!taken.some(({ passedOver }) => passedOver))
      return never('no message was ever received that had been queued when another was');
    return null;
  },
});

/** Whether any message of a trace of two processes was received that was the only one queued, and any that was queued when another was. */
function takenFromQueues(lines: readonly Line[]): { alone: boolean; passedOver: boolean } {
  const queues = [new Set<number>(), new Set<number>()] as const;
  const left = new Set<number>();
  let [alone, passedOver] = [false, false];
  for (const { process, kind, message } of lines) {
    if (kind === 'send') queues[1 - process]!.add(message!);
    if (kind !== 'receive') continue;
    const queue = queues[process]!;
    alone ||= queue.size === 1;
    passedOver ||= left.has(message!);
    queue.delete(message!);
    for (const other of queue) left.add(other);
  }
  return { alone, passedOver };
}
