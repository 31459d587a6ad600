/** Schedules drawn by chance: two to four requests, any order of their steps, up to two troubles, each kind as likely as the seed says. */
import type { Random } from '../../../../grader/sim/random.ts';
import {
  type Arrival,
  callMsMax,
  type ChargeFailure,
  request,
  type RequestPlan,
  type Schedule,
  staleMs,
  type Trouble,
} from './schedule.ts';

export function seededSchedule(random: Random): Schedule {
  const count = random.between(2, 4);
  // Swarm testing (Groce et al. 2012): what a schedule leaves out matters as much as what it has.
  const swarm = {
    concurrent: random.pick([0.2, 0.6, 0.9]),
    otherBody: random.pick([0, 0, 0.4]),
    otherKey: random.pick([0, 0, 0.3]),
    troubles: random.pick([0, 1, 1, 2]),
  };
  const requests = Array.from({ length: count }, (_, index): RequestPlan =>
    request(index === 0 ? { kind: 'after', ms: 0 } : arrival(random, swarm.concurrent), {
      body: random.chance(swarm.otherBody) ? random.between(1, 3) : 0,
      ...(random.chance(swarm.otherKey) ? { key: 'order-82' } : {}),
      reordered: random.chance(0.2),
      lost: random.chance(0.2),
    }),
  );
  const troubles = Array.from({ length: swarm.troubles }, () => trouble(random, count));
  const turns = Array.from({ length: random.pick([0, 4, 8, 14]) }, () => random.below(count));
  return { requests, troubles, turns };
}

function arrival(random: Random, concurrent: number): Arrival {
  if (random.chance(concurrent))
    return random.pick<Arrival>([
      { kind: 'together' },
      { kind: 'during-charge' },
      { kind: 'later', ms: random.between(1, 200) },
    ]);
  return { kind: 'after', ms: random.pick([1, 1_000, 10_000, 10_000, staleMs + 30_000]) };
}

function trouble(random: Random, count: number): Trouble {
  const of = random.below(count);
  const codes: ChargeFailure[] = ['CARD_DECLINED', 'CHARGE_UNAVAILABLE', 'CHARGE_TIMEOUT', 'CHARGE_TIMEOUT'];
  switch (random.below(7)) {
    case 0:
    case 1:
      return { kind: 'store-fails', request: of, nth: random.below(5) };
    case 2:
      return {
        kind: 'charge-fails',
        request: of,
        nth: random.below(2),
        code: random.pick(codes),
        applied: random.chance(0.5),
      };
    case 3:
    case 4:
      return {
        kind: 'killed',
        request: of,
        on: random.pick(['store', 'store', 'charge', 'sleep'] as const),
        nth: random.below(4),
        applied: random.chance(0.5),
      };
    case 5:
      return random.chance(0.7)
        ? { kind: 'store-down', from: random.pick(['start', 'charge'] as const), until: random.between(1, count - 1) }
        : {
            kind: random.pick(['charges-down', 'charges-unheard'] as const),
            until: random.between(1, count - 1),
          };
    default:
      return {
        kind: 'slow',
        request: of,
        on: random.pick(['store', 'charge'] as const),
        nth: random.below(3),
        ms: random.between(100, callMsMax - 1_000),
      };
  }
}
