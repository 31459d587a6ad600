/** What one submission may use. The parent process enforces all of it from outside; nothing here relies on isolated-vm's own limits. */
export interface Limits {
  /** Milliseconds of processor time, over all threads of the sandbox process. */
  cpuMs: number;
  /**
   * Milliseconds by the wall clock in which next to no processor time was used: a backstop for our own failures, as nothing that a
   * submission does waits for anything. A busy machine only makes a judging longer.
   */
  idleMs: number;
  /** MiB of resident memory above what the process held before the submission came. */
  memoryMib: number;
  /** KiB of console output in one schedule. */
  outputKib: number;
  /** KiB of the judge's own answer: the traces of a submission's executions. */
  answerKib: number;
}

export const defaultLimits: Limits = { cpuMs: 5_000, idleMs: 30_000, memoryMib: 256, outputKib: 256, answerKib: 4_096 };

/** KiB of console text that the report of a run keeps. */
export const consoleKeptKib = 64;

/** Submissions after which a sandbox process is replaced, as every disposed isolate leaves a little behind. */
export const submissionsPerChild = 50;
