/**
 * All the randomness the judge has: seeded, splittable, the same on every machine.
 *
 * The generator is sfc32 (Chris Doty-Humphrey's "small fast counting" generator with 32-bit words, from PractRand). Keys are mixed
 * with the finaliser of MurmurHash3. Splitting depends on the key and the label alone, never on how many numbers were drawn before,
 * so that one more draw in one place moves nothing in another.
 */
export interface Random {
  /** An integer, 0 … 2³² − 1. */
  uint32(): number;
  /** In [0, 1), a multiple of 2⁻³². */
  fraction(): number;
  /** An integer, 0 … limit − 1; limit is at least 1. */
  below(limit: number): number;
  /** An integer, low … high, both included. */
  between(low: number, high: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of the items, of which there must be one. */
  pick<T>(items: readonly T[]): T;
  /** An independent stream; the same label always gives the same stream. */
  split(label: number): Random;
}

/** The stream of a seed (any integer; its lowest 32 bits count). */
export function randomOf(seed: number): Random {
  return streamOf(mix(seed), mix(seed ^ 0x6a09e667));
}

function streamOf(highKey: number, lowKey: number): Random {
  let a = highKey;
  let b = lowKey;
  let c = 0x9e3779b9 | 0;
  let counter = 1;

  const uint32 = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first outputs still resemble the key: sfc32's author discards twelve.
  for (let round = 0; round < 12; round++) uint32();

  const fraction = () => uint32() / 0x1_0000_0000;
  const below = (limit: number) => Math.floor(fraction() * limit);
  return {
    uint32,
    fraction,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (probability) => fraction() < probability,
    pick: <T>(items: readonly T[]) => items[below(items.length)] as T,
    split: (label) => streamOf(mix(highKey ^ mix(label)), mix(lowKey + mix(label ^ 0x3c6ef372))),
  };
}

/** MurmurHash3's 32-bit finaliser: every bit of the input moves about half of the output's. */
function mix(word: number): number {
  let hash = (word ^ 0x5bd1e995) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
