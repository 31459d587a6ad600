/** Math.random and Date, seeded: the same submission sees the same numbers and the same time in the same schedule, on any machine. */

import { createRandomness } from './randomness.ts';

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
