/** Stamps as the judge keeps them: read once from the guest, plain from then on. */
import { sameVector } from '../../../../grader/check/vector-order.ts';
import { readCount, readCounts, readParts } from '../../../../grader/kit/reading.ts';
import type { Subject } from '../../../../grader/kit/subject.ts';

export interface Stamp {
  readonly lamport: number;
  readonly vector: readonly number[];
}

export const zeroStamp = (processes: number): Stamp => ({ lamport: 0, vector: new Array<number>(processes).fill(0) });

export const sameStamp = (a: Stamp, b: Stamp): boolean => a.lamport === b.lamport && sameVector(a.vector, b.vector);

/** In a sentence: "Lamport 3, vector [1, 2]". */
export const stampText = (stamp: Stamp): string => `Lamport ${stamp.lamport}, vector [${stamp.vector.join(', ')}]`;

/** Throws `Malformed` and `Crash`. `what` names the value in case it is no object. */
export function readStamp(subject: Subject, what: string, value: unknown, processes: number): Stamp {
  const { lamport, vector } = readParts(subject, what, value, ['lamport', 'vector']);
  return { lamport: readCount('`lamport`', lamport), vector: readCounts(subject, '`vector`', vector, processes) };
}
