import { expect, test } from 'vitest';
import { standingOf } from '../../../../content/standard.ts';
import type { AttemptRecord, StandingRecord } from '../../../../content/standing-record.ts';
import {
  accepted,
  allOpen,
  analysis,
  argument,
  attempt,
  explanation,
  into,
  submission,
} from '../../../../content/testing/standing-records.ts';
import { summariseKata } from './kata-summary.ts';
import { nextStep } from './next-step.ts';

function next(records: StandingRecord[], now = new Date(0), more: AttemptRecord[] = []) {
  const attempts = [...new Set([...records.flatMap((record) => record.attempt ?? []), ...more])];
  const summaries = Object.fromEntries(
    allOpen.map((kata) => [kata.slug, summariseKata(kata, { attempts, records }, now)]),
  );
  return nextStep({ katas: allOpen, summaries, records, step: standingOf(records, allOpen).next });
}
const pass = (kata: string, mode: 'timed' | 'from-memory' = 'timed') => submission(attempt(kata, mode));

test('a newcomer begins with the first kata', () => {
  expect(next([])).toMatchObject({ kind: 'advance', kata: { slug: 'logical-clocks' }, first: true, mend: null });
});

test('after a failing verdict the same kata is next, with that verdict', () => {
  const sitting = attempt('logical-clocks', 'timed');
  const failed = submission(sitting, { outcome: 'failed', at: into(sitting, 12) });
  const earlier = submission(sitting, { outcome: 'crashed' });
  expect(next([earlier, failed])).toMatchObject({ kind: 'advance', first: false, mend: { id: failed.id } });
});

test('a kata once passed has nothing to mend, whatever was handed in later', () => {
  const sitting = attempt('logical-clocks', 'practice');
  const slipped = submission(sitting, { outcome: 'failed', at: into(sitting, 12) });
  expect(next([submission(sitting), slipped])).toMatchObject({ kata: { slug: 'logical-clocks' }, mend: null });
});

test('while a submission is judged one waits for it', () => {
  const judged = submission(attempt('raft-election', 'timed'), { outcome: 'running' });
  expect(next([pass('logical-clocks'), judged])).toMatchObject({ kind: 'await', submission: { id: judged.id } });
});

test('an attempt whose clock runs comes before everything else', () => {
  const running = attempt('raft-election', 'timed', { end: null, endedAt: null });
  const judged = submission(attempt('logical-clocks', 'practice'), { outcome: 'queued' });
  expect(next([judged], into(running, 5), [running])).toMatchObject({ kind: 'running', attempt: { id: running.id } });
});

test('with everything met the kata that is due the longest is repeated, from memory', () => {
  const paid = attempt('idempotent-payments', 'timed');
  const sitting = (incident: string) => attempt('outage-postmortem', 'timed', { incident });
  const all = [
    pass('raft-election'),
    pass('logical-clocks'),
    pass('logical-clocks', 'from-memory'),
    submission(paid),
    argument(paid),
    analysis(sitting('a'), { review: accepted }),
    analysis(sitting('b'), { review: accepted }),
    ...allOpen.map(({ slug }) => explanation(slug, { review: accepted })),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const inTenYears = new Date('2037-01-01');
  expect(next(all, inTenYears)).toMatchObject({
    kind: 'repeat',
    kata: { slug: 'idempotent-payments' },
    mode: 'from-memory',
  });
  expect(next(all, all[0]!.at)).toMatchObject({ kind: 'advance', kata: null, step: { kind: 'repeat' } });
});
