/** The fifteen concepts' ids, in the order of the glossary: what is said of a story before what is done about it. */
import { z } from 'zod';

export const conceptIds = [
  'fallacies',
  'failure-models',
  'timing-models',
  'happens-before',
  'vector-clocks',
  'physical-clocks',
  'failure-detectors',
  'consensus',
  'leader-election',
  'quorums',
  'partitions',
  'replication',
  'idempotency',
  'overload',
  'blast-radius',
] as const;

export type ConceptId = (typeof conceptIds)[number];

/** For what arrives from outside: a form, a record, a citation. */
export const conceptId = z.enum(conceptIds);

export const isConceptId = (id: string): id is ConceptId => conceptIds.some((known) => known === id);
