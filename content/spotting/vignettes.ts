/** All vignettes, and what of one may be shown before it is answered. Server only: whoever imports this holds every answer. */
import type { Vignette } from './vignette.ts';
import { blastRadiusVignettes } from './vignettes/blast-radius.ts';
import { consensusVignettes } from './vignettes/consensus.ts';
import { failureDetectorVignettes } from './vignettes/failure-detectors.ts';
import { failureModelVignettes } from './vignettes/failure-models.ts';
import { fallacyVignettes } from './vignettes/fallacies.ts';
import { happensBeforeVignettes } from './vignettes/happens-before.ts';
import { idempotencyVignettes } from './vignettes/idempotency.ts';
import { leaderElectionVignettes } from './vignettes/leader-election.ts';
import { overloadVignettes } from './vignettes/overload.ts';
import { partitionVignettes } from './vignettes/partitions.ts';
import { physicalClockVignettes } from './vignettes/physical-clocks.ts';
import { quorumVignettes } from './vignettes/quorums.ts';
import { replicationVignettes } from './vignettes/replication.ts';
import { timingModelVignettes } from './vignettes/timing-models.ts';
import { vectorClockVignettes } from './vignettes/vector-clocks.ts';

/** By the concept they mainly show, in the glossary's order: not an order to ask them in. */
export const vignettes: readonly Vignette[] = [
  ...fallacyVignettes,
  ...failureModelVignettes,
  ...timingModelVignettes,
  ...happensBeforeVignettes,
  ...vectorClockVignettes,
  ...physicalClockVignettes,
  ...failureDetectorVignettes,
  ...consensusVignettes,
  ...leaderElectionVignettes,
  ...quorumVignettes,
  ...partitionVignettes,
  ...replicationVignettes,
  ...idempotencyVignettes,
  ...overloadVignettes,
  ...blastRadiusVignettes,
];

const byId = new Map(vignettes.map((vignette) => [vignette.id, vignette]));

/** With its answer; undefined for an id that is none. */
export const findVignette = (id: string): Vignette | undefined => byId.get(id);

/** What a page shows and a browser may hold before the answer is in. */
export interface VignetteQuestion {
  id: string;
  text: string;
  /** How many concepts to pick. */
  picks: 1 | 2;
}

/** The question alone; throws a RangeError for an id that is none. */
export function vignetteFor(id: string): VignetteQuestion {
  const vignette = findVignette(id);
  if (!vignette) throw new RangeError(`there is no vignette ${JSON.stringify(id)}`);
  return { id: vignette.id, text: vignette.text, picks: vignette.concepts.length };
}
