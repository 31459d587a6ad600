/**
 * Happens-before (Lamport 1978) by reachability over the events of a history, never by anybody's clocks, and the timestamps that
 * follow from it: these are the judge's own books.
 */

/** An event as a node of the graph. */
export interface Occurrence {
  process: number;
  /** Of a receive: the index of its send, which comes earlier. */
  sentAt?: number | undefined;
}

export interface HappensBefore {
  /** Whether a happened before b: process order, a send before its receive, and transitively. An event is not before itself. */
  before(a: number, b: number): boolean;
  /** One more than the longest chain of events that leads to each. */
  lamport: readonly number[];
  /** By event, then by process: how many of the process's events happened before it, itself included. */
  vectors: readonly (readonly number[])[];
}

/** Costs n²/32 words for n events. */
export function happensBefore(processes: number, events: readonly Occurrence[]): HappensBefore {
  // Row i is the set of events before event i, one bit each.
  const wordsPerRow = (events.length + 31) >>> 5;
  const pasts = new Uint32Array(events.length * wordsPerRow);
  const latestOf = new Array<number | undefined>(processes).fill(undefined);
  const lamport: number[] = [];
  const vectors: number[][] = [];

  events.forEach(({ process, sentAt }, index) => {
    const vector = new Array<number>(processes).fill(0);
    let longest = 0;
    for (const cause of [latestOf[process], sentAt]) {
      if (cause === undefined) continue;
      for (let word = 0; word < wordsPerRow; word++)
        pasts[index * wordsPerRow + word]! |= pasts[cause * wordsPerRow + word]!;
      pasts[index * wordsPerRow + (cause >>> 5)]! |= 1 << (cause & 31);
      longest = Math.max(longest, lamport[cause]!);
      for (let entry = 0; entry < processes; entry++) vector[entry] = Math.max(vector[entry]!, vectors[cause]![entry]!);
    }
    vector[process]! += 1;
    lamport.push(longest + 1);
    vectors.push(vector);
    latestOf[process] = index;
  });

  const before = (a: number, b: number) => (pasts[b * wordsPerRow + (a >>> 5)]! & (1 << (a & 31))) !== 0;
  return { before, lamport, vectors };
}
