/**
 * Randomness without a state: a number for a place in the schedule (this link's third message, that node's second draw), so that
 * removing one fault leaves every other draw as it was. That is what lets a counterexample shrink.
 *
 * A 32-bit finaliser in the manner of MurmurHash3's, twice: enough to make neighbouring places look unrelated.
 */
export function draw(seed: number, place: number, nth: number): number {
  let hash = Math.imul(seed ^ Math.imul(place + 0x9e37, 0x85eb_ca6b), 0xc2b2_ae35) ^ Math.imul(nth + 1, 0x27d4_eb2f);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb_352d);
  return ((hash ^ (hash >>> 15)) >>> 0) / 4_294_967_296;
}
