/** One `Process` of the guest in the judge's hands. Every method may throw `Crash` and `Malformed`. */
import { readCount, readParts } from '../../../../grader/kit/reading.ts';
import { Crash, type Subject } from '../../../../grader/kit/subject.ts';
import { readStamp, type Stamp } from './stamp.ts';

/** Something the guest handed out or was handed, to be read again later. */
export interface Keepsake {
  /** As it reads now; null where it no longer reads as a stamp. Throws `Crash`. */
  again(): Stamp | null;
}

export interface Sent extends Answer {
  addressed: { from: number; to: number };
}

export interface Answer {
  stamp: Stamp;
  kept: Keepsake;
}

export interface DrivenProcess {
  clock(): Stamp;
  localEvent(): Answer;
  send(to: number): Sent;
  /** `message` is a copy of its own for this call. */
  receive(message: Stamp & { from: number; to: number }): Answer & { message: Keepsake };
}

/** A process from a module instance of its own, so that two processes share nothing, not even module variables. */
export function driveProcess(subject: Subject, id: number, processes: number): DrivenProcess {
  type Guest = Record<'localEvent' | 'send' | 'receive', (argument?: unknown) => unknown>;
  const { Process } = readParts(subject, 'the module', subject.load(), ['Process']);
  if (typeof Process !== 'function') throw new Crash('Process is not a class');
  const process = subject.call(
    'new Process()',
    () => new (Process as new (...all: number[]) => Guest)(id, processes),
  ) as Guest;

  for (const method of ['localEvent', 'send', 'receive'] as const)
    if (typeof subject.touch(() => process[method]) !== 'function') throw new Crash(`A Process has no ${method}()`);

  const read = (what: string, value: unknown) => readStamp(subject, what, value, processes);
  const keep = (value: unknown): Keepsake => ({ again: () => rereadStamp(subject, value, processes) });
  const answer = (value: unknown, what: string): Answer => ({ stamp: read(what, value), kept: keep(value) });

  return {
    clock: () => read('the process', process),
    localEvent: () =>
      answer(
        subject.call('localEvent()', () => process.localEvent()),
        'its answer',
      ),
    send(to) {
      const message = subject.call('send()', () => process.send(to));
      const stamped = answer(message, 'its answer');
      const ends = readParts(subject, 'its answer', message, ['from', 'to']);
      return { ...stamped, addressed: { from: readCount('`from`', ends.from), to: readCount('`to`', ends.to) } };
    },
    receive({ from, to, lamport, vector }) {
      const message = { from, to, lamport, vector: [...vector] };
      const answered = subject.call('receive()', () => process.receive(message));
      return { ...answer(answered, 'its answer'), message: keepMessage(subject, message, processes) };
    },
  };
}

function rereadStamp(subject: Subject, value: unknown, processes: number): Stamp | null {
  try {
    return readStamp(subject, 'it', value, processes);
  } catch (error) {
    if (error instanceof Crash) throw error;
    return null;
  }
}

/** A message that the guest was handed: it reads as nothing any more when its ends have changed. */
function keepMessage(subject: Subject, message: { from: number; to: number }, processes: number): Keepsake {
  const { from, to } = message;
  return {
    again() {
      const ends = readParts(subject, 'it', message, ['from', 'to']);
      return ends.from === from && ends.to === to ? rereadStamp(subject, message, processes) : null;
    },
  };
}
