/** A schedule of the asynchronous world, as data: who moves when, and when the network hands over which message. */

/**
 * What a trace shown to a learner claims about an event instead of the truth. Only where the trace is the input (verification):
 * the events themselves take place as ever.
 */
export interface Claim {
  lamport?: number;
  /** One entry per process. */
  vector?: number[];
}

export type Step = Claim &
  (
    | { kind: 'local'; process: number }
    /** `message` names it: an integer ≥ 0 that no other send of the schedule has. */
    | { kind: 'send'; process: number; to: number; message: number }
    /** Hands over a message that was sent before and not yet handed over. */
    | { kind: 'deliver'; message: number }
  );

export interface Schedule {
  /** At least 1; they are numbered from 0. */
  processes: number;
  /** Each step is one event; its index is its tick. */
  steps: readonly Step[];
}

/** The schedule as a flat list of plain decisions, enough to replay it. */
export function asData(schedule: Schedule): ({ kind: string } & Record<string, string | number | number[]>)[] {
  return [{ kind: 'processes', count: schedule.processes }, ...schedule.steps.map((step) => ({ ...step }))];
}
