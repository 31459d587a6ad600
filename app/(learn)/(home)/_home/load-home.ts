/** What home shows, all of it computed from one reading of the learner's records. */
import { catalogue } from '../../../../content/catalogue.ts';
import { standingOf } from '../../../../content/standard.ts';
import type { StandingRecord } from '../../../../content/standing-record.ts';
import type { Standing } from '../../../../content/standing.ts';
import type { Violation } from '../../../../grader/contract/verdict.ts';
import type { Actor } from '../../../_server/account/actor.ts';
import { now } from '../../../_server/clock.ts';
import { selectRecords } from '../../../_server/standing/queries.ts';
import { selectOptionalSubmission } from '../../../_server/submission/queries.ts';
import { type KataSummary, summariseKata } from './kata-summary.ts';
import { nextStep, type NextStep } from './next-step.ts';

export interface Home {
  /** By slug, of every kata in the catalogue. */
  summaries: Readonly<Record<string, KataSummary>>;
  standing: Standing;
  next: NextStep;
  /** The worst rule that the submission to mend broke, where it broke one. */
  violation: Violation | null;
  /** Newest first. */
  recent: readonly StandingRecord[];
  now: Date;
}

const recentLimit = 6;

export async function loadHome(actor: Actor): Promise<Home> {
  const at = now();
  const read = await selectRecords(actor);
  const summaries = Object.fromEntries(catalogue.map((kata) => [kata.slug, summariseKata(kata, read, at)]));
  const standing = standingOf(read.records);
  const next = nextStep({ katas: catalogue, summaries, records: read.records, step: standing.next });
  const mend = next.kind === 'advance' ? next.mend : null;
  return {
    summaries,
    standing,
    next,
    violation: mend?.outcome === 'failed' ? await firstViolation(actor, mend.id) : null,
    recent: read.records.toReversed().slice(0, recentLimit),
    now: at,
  };
}

async function firstViolation(actor: Actor, id: string): Promise<Violation | null> {
  const submission = await selectOptionalSubmission(actor, id);
  if (submission?.state.kind !== 'done' || submission.state.verdict.kind !== 'failed') return null;
  return submission.state.verdict.violations[0] ?? null;
}
