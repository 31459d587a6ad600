/** Math.random and Date, seeded: the same submission sees the same numbers and the same time in the same schedule, on any machine. */

/** 2025-01-01T00:00:00Z. Time stands still within a schedule; a clock that ran with each reading would be a channel between nodes. */
const startOfTimeMs = 1_735_689_600_000;

export interface VirtualWorld {
  /** Restarts Math.random for a schedule. */
  reseed(seed: number): void;
}

/** Replaces Math.random and Date in this realm. Must run before the realm is frozen. */
export function installVirtualWorld(): VirtualWorld {
  const randomness = createRandomness();
  Object.defineProperty(Math, 'random', { value: { random: () => randomness.next() }.random });
  installDate();
  return { reseed: randomness.reseed };
}

function installDate(): void {
  const RealDate = Date;
  const VirtualDate = function Date(...parts: unknown[]): unknown {
    if (!new.target) return new RealDate(startOfTimeMs).toString();
    return Reflect.construct(RealDate, parts.length === 0 ? [startOfTimeMs] : parts, new.target);
  };
  Object.defineProperties(VirtualDate, {
    length: { value: 7 },
    prototype: { value: RealDate.prototype, writable: false },
    now: { value: { now: () => startOfTimeMs }.now },
    parse: { value: RealDate.parse },
    UTC: { value: RealDate.UTC },
  });
  Object.defineProperty(RealDate.prototype, 'constructor', { value: VirtualDate });
  Object.defineProperty(globalThis, 'Date', { value: VirtualDate });
}

/**
 * sfc32 (Doty-Humphrey, PractRand), 128 bits of state, each word spread from the seed by splitmix32: too much for one node to search
 * through in order to learn how often another has drawn.
 */
function createRandomness(): { next(): number; reseed(seed: number): void } {
  let a = 0;
  let b = 0;
  let c = 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  const reseed = (seed: number): void => {
    let state = seed | 0;
    const spread = (): number => {
      state = (state + 0x9e37_79b9) | 0;
      let mixed = state ^ (state >>> 16);
      mixed = Math.imul(mixed, 0x21f0_aaad);
      mixed ^= mixed >>> 15;
      mixed = Math.imul(mixed, 0x735a_2d97);
      return (mixed ^ (mixed >>> 15)) | 0;
    };
    a = spread();
    b = spread();
    c = spread();
    counter = 1;
    for (let round = 0; round < 12; round += 1) next();
  };
  reseed(0);
  return { next, reseed };
}
