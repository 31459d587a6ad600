/** The glossary, in its order: an explicit list, as the catalogue of katas is. */
import { blastRadius } from './blast-radius.ts';
import type { Concept } from './concept.ts';
import type { ConceptId } from './concept-ids.ts';
import { consensus } from './consensus.ts';
import { failureDetectors } from './failure-detectors.ts';
import { failureModels } from './failure-models.ts';
import { fallacies } from './fallacies.ts';
import { happensBefore } from './happens-before.ts';
import { idempotency } from './idempotency.ts';
import { leaderElection } from './leader-election.ts';
import { overload } from './overload.ts';
import { partitions } from './partitions.ts';
import { physicalClocks } from './physical-clocks.ts';
import { quorums } from './quorums.ts';
import { replication } from './replication.ts';
import { timingModels } from './timing-models.ts';
import { vectorClocks } from './vector-clocks.ts';

export const concepts: readonly Concept[] = [
  fallacies,
  failureModels,
  timingModels,
  happensBefore,
  vectorClocks,
  physicalClocks,
  failureDetectors,
  consensus,
  leaderElection,
  quorums,
  partitions,
  replication,
  idempotency,
  overload,
  blastRadius,
];

const byId = new Map(concepts.map((concept) => [concept.id, concept]));

/** The concept of that id, of which there is always one: the tests hold the list to the ids. */
export function conceptOf(id: ConceptId): Concept {
  const concept = byId.get(id);
  if (!concept) throw new RangeError(`there is no concept ${id}`);
  return concept;
}
