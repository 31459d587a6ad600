/** What site and worker must agree on about the time of an attempt. */

/** What is on its way at the deadline still arrives: a submission or draft this much later is in time. */
export const graceMs = 3000;

/** The last moment that is in time; null where there is no clock. */
export const closesAt = (deadlineAt: Date | null): Date | null =>
  deadlineAt === null ? null : new Date(deadlineAt.getTime() + graceMs);

/** Whether what arrived at `at` arrived in time; the last millisecond of the grace is. Always where there is no clock. */
export function arrivedInTime(deadlineAt: Date | null, at: Date): boolean {
  const closes = closesAt(deadlineAt);
  return closes === null || at <= closes;
}

/** After an attempt has closed, until the job looks: what arrived in time is written by then, however long it waited for its lock. */
export const settleMs = 1000;
