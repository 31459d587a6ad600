/** The visible scenario: three nodes on a calm network, whose leader is stopped once and comes back. */
import type { RunResult } from '../../../../grader/contract/judge-session.ts';
import { silent } from '../../../../grader/kit/log.ts';
import type { Subject } from '../../../../grader/kit/subject.ts';
import { Player } from './player.ts';
import { range } from './seeded.ts';
import { traceOf } from './trace.ts';

export function visible(subject: Subject, seed: number): RunResult {
  const observed = new Player([]).play(
    {
      world: {
        ids: range(3), disks: [null, null, null], seed, commonDraws: 0, faults: [], moments: [], fates: null, calmAt: 1_200, endAt: 1_200,
        network: { delayMinMs: 4, delayMaxMs: 12, loss: 0, duplication: 0, spike: 0, spikeMs: 0 },
      },
      triggers: [{ on: 'win', nth: 1, times: 1, then: 'crash', forMs: 400 }],
      peers: { kind: 'submission' },
      liveness: null,
    },
    subject,
    silent,
  ); // prettier-ignore
  return { kind: 'ran', trace: traceOf(observed.schedule, observed.happened), complaints: [] };
}
