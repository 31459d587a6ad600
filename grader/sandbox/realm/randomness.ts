/**
 * The numbers behind the guest's Math.random: Speck64/128 (Beaulieu et al. 2013) over a counter, keyed by the schedule's seed. All nodes of
 * a schedule draw from one stream, so a node that could compute the stream's state from its own draws would see how often another has
 * drawn, and that is a message. Of a plain generator such as sfc32 three numbers in a row give the state away; of a cipher only a search
 * through all 2³² seeds does, which takes many times the processor time that a submission has.
 */
export interface Randomness {
  /** In [0, 1), a multiple of 2⁻³². */
  next(): number;
  /** Begins the stream of a seed, of which the lowest 32 bits count. */
  reseed(seed: number): void;
}

const rounds = 27;

const right = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The round keys of a 128-bit key, its lowest word first. */
export function expandKey(key: readonly [number, number, number, number]): Int32Array {
  const words = new Int32Array(rounds);
  let [word, ...rest] = key;
  for (let round = 0; round < rounds; round += 1) {
    words[round] = word;
    const [lowest = 0, ...others] = rest;
    const mixed = ((word + right(lowest, 8)) | 0) ^ round;
    rest = [...others, mixed] as [number, number, number];
    word = right(word, 29) ^ mixed;
  }
  return words;
}

/** One block, its higher word first. */
export function encrypt(keys: Int32Array, high: number, low: number): [number, number] {
  let x = high | 0;
  let y = low | 0;
  for (let round = 0; round < rounds; round += 1) {
    x = ((right(x, 8) + y) | 0) ^ (keys[round] as number);
    y = right(y, 29) ^ x;
  }
  return [x >>> 0, y >>> 0];
}

export function createRandomness(): Randomness {
  let seed = 0;
  /** Made by the first draw: most submissions never draw. */
  let keys: Int32Array | undefined;
  let block = 0;
  let spare: number | undefined;
  return {
    next() {
      keys ??= expandKey([seed, 0x71756f72, 0x756d2064, 0x6f6a6f21]);
      if (spare !== undefined) {
        const fraction = spare / 4_294_967_296;
        spare = undefined;
        return fraction;
      }
      const [first, second] = encrypt(keys, 0, block++);
      spare = second;
      return first / 4_294_967_296;
    },
    reseed(next) {
      seed = next | 0;
      keys = spare = undefined;
      block = 0;
    },
  };
}
