/** Smaller schedules that might show the same failure: the candidates that shrinking tries, boldest first. */
import { withoutChunks } from '../check/shrink.ts';
import { possible } from '../sim/history.ts';
import type { Schedule, Step } from '../sim/step.ts';

export function* smallerSchedules(schedule: Schedule): Generator<Schedule> {
  for (let process = schedule.processes - 1; process >= 0; process--) {
    if (schedule.processes > 1) yield possible(withoutProcess(schedule, process));
  }
  for (const steps of withoutChunks(schedule.steps)) yield possible({ processes: schedule.processes, steps });
  yield* withSimplerSteps(schedule);
}

/** A send that nobody receives says no more than a local event; a message name says nothing at all. */
function* withSimplerSteps(schedule: Schedule): Generator<Schedule> {
  for (const [index, step] of schedule.steps.entries()) {
    if (step.kind === 'local') continue;
    if (step.kind === 'send') {
      const { to: _, message, kind: __, ...rest } = step;
      if (!schedule.steps.some((other) => other.kind === 'deliver' && other.message === message))
        yield { ...schedule, steps: schedule.steps.with(index, { kind: 'local', ...rest }) };
    }
    if (step.lamport !== undefined && step.vector !== undefined) {
      const { lamport: _, ...withVector } = step;
      yield { ...schedule, steps: schedule.steps.with(index, withVector as Step) };
      const { vector: __, ...withLamport } = step;
      yield { ...schedule, steps: schedule.steps.with(index, withLamport as Step) };
    }
  }
}

/** Everything the process did, was sent and claimed is gone, and those after it move down by one. */
function withoutProcess(schedule: Schedule, gone: number): Schedule {
  const renumbered = (process: number) => (process > gone ? process - 1 : process);
  const claims = (step: Step) => (step.vector ? { vector: step.vector.toSpliced(gone, 1) } : {});
  const steps = schedule.steps.flatMap((step): Step[] => {
    if (step.kind === 'deliver') return [{ ...step, ...claims(step) }];
    if (step.process === gone || (step.kind === 'send' && step.to === gone)) return [];
    if (step.kind === 'local') return [{ ...step, ...claims(step), process: renumbered(step.process) }];
    return [{ ...step, ...claims(step), process: renumbered(step.process), to: renumbered(step.to) }];
  });
  return { processes: schedule.processes - 1, steps };
}
