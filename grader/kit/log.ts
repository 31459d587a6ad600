/** What a session remembers of everything that happened: a running hash, the number of events, and how often what was reached. */
export interface Log {
  /** Takes one event into the hash and counts it. Only integers that the judge has checked. */
  event(...words: readonly number[]): void;
  /** Takes an answer that is no event into the hash. */
  answer(...words: readonly number[]): void;
  /** Counts something reached, in a learner's words: `Messages delivered`. */
  reached(what: string, times?: number): void;
}

export interface SessionLog extends Log {
  readonly events: number;
  /** 16 hex digits. */
  hash(): string;
  coverage(): Record<string, number>;
}

/** Forgets everything: for executions that only look for a smaller counterexample. */
export const silent: Log = { event() {}, answer() {}, reached() {} };

/** Forgets everything but how much there was. */
export function tallyLog(): Log & { readonly events: number } {
  let events = 0;
  return {
    ...silent,
    event: () => void (events += 1),
    get events() {
      return events;
    },
  };
}

/** The hash has two 32-bit lanes of FNV-1a over words, with a shift in each step so that high bits count, too. */
export function sessionLog(): SessionLog {
  let low = 0x811c9dc5 | 0;
  let high = 0x2f0b4f1d | 0;
  let events = 0;
  const reached = new Map<string, number>();

  const fold = (word: number) => {
    low = Math.imul(low ^ word, 0x01000193);
    low ^= low >>> 15;
    high = Math.imul(high ^ word, 0x9e3779b1);
    high ^= high >>> 13;
  };
  const answer = (...words: readonly number[]) => {
    fold(words.length);
    for (let index = 0; index < words.length; index++) {
      const word = words[index] as number;
      fold(word | 0);
      // Counts beyond 32 bits differ in what `| 0` drops.
      if (word > 0x7fff_ffff) fold(Math.floor(word / 0x1_0000_0000) | 0);
    }
  };
  return {
    answer,
    event(...words) {
      events += 1;
      answer(...words);
    },
    reached: (what, times = 1) => void reached.set(what, (reached.get(what) ?? 0) + times),
    get events() {
      return events;
    },
    hash: () => [high, low].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join(''),
    coverage: () => Object.fromEntries(reached),
  };
}
