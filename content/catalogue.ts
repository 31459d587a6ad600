/** Every kata, in the order in which they are learnt. A list rather than a directory scan: adding a kata is a decision. */
import type { Kata } from './kata.ts';
import { kata as idempotentPayments } from './katas/idempotent-payments/kata.ts';
import { kata as logicalClocks } from './katas/logical-clocks/kata.ts';
import { kata as outagePostmortem } from './katas/outage-postmortem/kata.ts';
import { kata as raftElection } from './katas/raft-election/kata.ts';

export const catalogue: readonly Kata[] = [logicalClocks, raftElection, idempotentPayments, outagePostmortem];

export const findKata = (slug: string): Kata | undefined => catalogue.find((kata) => kata.slug === slug);
