/** Progress as it is written down: now and then, one note at a time, and never after the end. */
export interface ProgressNotes {
  note(schedules: number, of: number): void;
  /** Resolves once nothing is being written any more. */
  end(): Promise<void>;
}

/** Judging never waits for a note. One that fails is a note less. */
export function createProgressNotes(
  write: (schedules: number, of: number) => Promise<void>,
  everyMs = 200,
  now = () => performance.now(),
): ProgressNotes {
  let writing: Promise<void> | undefined;
  let lastAt = -Infinity;
  let ended = false;
  return {
    note(schedules, of) {
      if (ended || writing !== undefined || now() - lastAt < everyMs) return;
      lastAt = now();
      writing = write(schedules, of)
        .catch(() => {})
        .finally(() => {
          writing = undefined;
        });
    },
    async end() {
      ended = true;
      await writing;
    },
  };
}
