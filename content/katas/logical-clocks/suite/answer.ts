/** A list of pairs that the submission answered about a given trace, beside the list that is right. */
import { Malformed, readCount, readList } from '../../../../grader/kit/reading.ts';
import type { Subject } from '../../../../grader/kit/subject.ts';
import { type Given, type GivenLine, linesOf } from './given-trace.ts';
import { loadFunction } from './simulated.ts';

export type Pair = readonly [number, number];

export interface Answer {
  given: Given;
  /** The function asked: `verify()`. */
  asked: string;
  right: readonly Pair[];
  /** As answered, of the first call and of a second one on the same module with an equal trace. */
  first: ReadPairs;
  second: ReadPairs;
  /** As answered by a module that has been asked about another trace before. */
  afterAnother: ReadPairs;
  /** The index of the first line of the trace that is no longer as it was handed over; null where all are. */
  changedLine: number | null;
}

export interface ReadPairs {
  pairs: readonly Pair[];
  /** What could not be read as the contract says. */
  malformed: string | null;
}

/** Asks `name` about the trace, twice, and once where another was asked about before. Throws `Crash` alone. */
export function ask(subject: Subject, name: string, given: Given, another: Given, right: readonly Pair[]): Answer {
  const asked = `${name}()`;
  const handed = linesOf(given);
  const answerOf = (guest: unknown, lines: GivenLine[]) => {
    const most = 2 * lines.length ** 2 + 16;
    const answer = subject.call(asked, () => (guest as (trace: unknown) => unknown)(lines));
    return readPairs(subject, answer, most);
  };

  const guest = loadFunction(subject, name);
  const first = answerOf(guest, handed);
  const second = answerOf(guest, linesOf(given));
  const changed = changedLine(subject, handed, linesOf(given));

  const other = loadFunction(subject, name);
  const once = answerOf(other, linesOf(another));
  const again = answerOf(other, linesOf(another));
  // Whoever answers otherwise when asked again is told so where that trace itself is asked about.
  const afterAnother = sameAnswer(once, again) ? answerOf(other, linesOf(given)) : second;
  return { given, asked, right, first, second, afterAnother, changedLine: changed };
}

export function readPairs(subject: Subject, value: unknown, most: number): ReadPairs {
  const pairs: Pair[] = [];
  try {
    for (const [index, entry] of readList(subject, 'the answer', value, most).entries()) {
      const ends = readList(subject, `entry ${index}`, entry, 16);
      if (ends.length !== 2) throw new Malformed(`entry ${index} has ${ends.length} indices, not 2`);
      pairs.push([readCount(`entry ${index}[0]`, ends[0]), readCount(`entry ${index}[1]`, ends[1])]);
    }
    return { pairs, malformed: null };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { pairs, malformed: error.message };
  }
}

const sameAnswer = (a: ReadPairs, b: ReadPairs): boolean =>
  a.malformed === b.malformed &&
  a.pairs.length === b.pairs.length &&
  a.pairs.every(([i, j], index) => i === b.pairs[index]![0] && j === b.pairs[index]![1]);

/** Compares without trusting the lines, which have been in the guest's hands. */
function changedLine(subject: Subject, handed: readonly GivenLine[], original: readonly GivenLine[]): number | null {
  const index = subject.touch(() => {
    const longer = Math.max(handed.length, original.length);
    for (let line = 0; line < longer; line++) if (!sameLine(handed[line], original[line])) return line;
    return -1;
  });
  return index < 0 ? null : Math.min(index, Math.max(0, original.length - 1));
}

/** Runs within `touch`, and does nothing but read and compare. */
function sameLine(handed: GivenLine | undefined, original: GivenLine | undefined): boolean {
  if (!handed || !original) return false;
  const { process, kind, message, lamport, vector } = handed;
  const same = process === original.process && kind === original.kind && message === original.message && lamport === original.lamport; // prettier-ignore
  if (!same || vector?.length !== original.vector.length) return false;
  for (let entry = 0; entry < original.vector.length; entry++)
    if (vector[entry] !== original.vector[entry]) return false;
  return true;
}
