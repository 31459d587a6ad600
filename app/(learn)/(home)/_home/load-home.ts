/** What home shows of a learner's record, in one go. */
import { catalogue } from '../../../../content/catalogue.ts';
import type { Violation } from '../../../../grader/contract/verdict.ts';
import type { Actor } from '../../../_server/account/actor.ts';
import type { SubmissionRow } from '../../../_server/submission/queries.ts';
import { listSubmissions, selectOptionalSubmission, summariseKatas } from '../../../_server/submission/queries.ts';
import { type KataRecord, nextStep, type NextStep } from './next-step.ts';

export interface Home {
  records: Record<string, KataRecord & { row: SubmissionRow | null }>;
  next: NextStep | null;
  /** The worst rule the newest submission of the next kata broke, where it broke one. */
  violation: Violation | null;
  recent: SubmissionRow[];
}

const recentLimit = 6;

export async function loadHome(actor: Actor): Promise<Home> {
  const open = catalogue.filter((kata) => kata.status === 'open');
  const [summaries, recent, newest] = await Promise.all([
    summariseKatas(actor),
    listSubmissions(actor, { limit: recentLimit }),
    Promise.all(open.map(({ slug }) => listSubmissions(actor, { kata: slug, limit: 1 }))),
  ]);
  const records = Object.fromEntries(
    open.map(({ slug }, i) => {
      const row = newest[i]?.[0] ?? null;
      const { submissions, passed } = summaries[slug] ?? { submissions: 0, passed: 0 };
      return [slug, { submissions, passed, latest: row, row }];
    }),
  );
  const next = nextStep(catalogue, records);
  return {
    records,
    next,
    violation: next?.kind === 'mend' ? await firstViolation(actor, next.latest.id) : null,
    recent,
  };
}

async function firstViolation(actor: Actor, id: string): Promise<Violation | null> {
  const submission = await selectOptionalSubmission(actor, id);
  if (submission?.state.kind !== 'done' || submission.state.verdict.kind !== 'failed') return null;
  return submission.state.verdict.violations[0] ?? null;
}
