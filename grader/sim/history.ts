/** What a schedule makes happen, without anybody's clocks: the events and the edges between them. */
import { network } from './network.ts';
import type { Schedule, Step } from './step.ts';

/** One event; its index in the history is its tick. */
export interface Happening {
  process: number;
  kind: 'local' | 'send' | 'receive';
  /** The message's name, shared by its send and its receive. */
  message?: number;
  /** The other end: of a send the receiver, of a receive the sender. */
  peer?: number;
  /** Of a receive: the index of its send. */
  sentAt?: number;
}

/** Plays a schedule in which every step is possible. Throws on any other: repair it first. */
export function historyOf(schedule: Schedule): Happening[] {
  const wire = network<{ from: number; to: number; sentAt: number }>();
  return schedule.steps.map((step, tick): Happening => {
    switch (step.kind) {
      case 'local':
        return { process: step.process, kind: 'local' };
      case 'send':
        wire.post(step.message, { from: step.process, to: step.to, sentAt: tick });
        return { process: step.process, kind: 'send', message: step.message, peer: step.to };
      case 'deliver': {
        const posted = wire.take(step.message);
        if (!posted) throw new Error(`step ${tick} delivers message ${step.message}, which is not in flight`);
        const { from, to, sentAt } = posted;
        return { process: to, kind: 'receive', message: step.message, peer: from, sentAt };
      }
    }
  });
}

/** The schedule without the steps that cannot take place in it: deliveries whose send is gone. */
export function possible(schedule: Schedule): Schedule {
  const wire = network<true>();
  const steps = schedule.steps.filter((step: Step) => {
    if (step.kind === 'send') wire.post(step.message, true);
    return step.kind !== 'deliver' || wire.take(step.message) !== undefined;
  });
  return { processes: schedule.processes, steps };
}
