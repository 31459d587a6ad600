import { describe, expect, it } from 'vitest';
import { distinctionsOf } from './distinctions.ts';
import { staleClaimRecovered } from './katas/idempotent-payments/suite/rules/failures.ts';
import { partitionMajorityElects } from './katas/raft-election/suite/rules/live.ts';
import type { StandingRecord } from './standing-record.ts';
import { accepted, allOpen, analysis, attempt, into, submission } from './testing/standing-records.ts';

const distinction = (id: string, ...records: StandingRecord[]) =>
  distinctionsOf(records, allOpen).find((one) => one.id === id)!;
const pass = (kata: string, more: Parameters<typeof submission>[1] = {}) => submission(attempt(kata, 'timed'), more);
const analysed = (incident: string) =>
  analysis(attempt('outage-postmortem', 'timed', { incident }), { review: accepted });

describe('“fluent”: every kata at least twice, code katas in two languages (TypeScript and JavaScript are one) or against two services or stores, as these arrive', () => {
  const everyKataTwice = [
    ...['logical-clocks', 'raft-election', 'idempotent-payments'].flatMap((kata) => [
      pass(kata),
      pass(kata, { language: 'javascript' }),
    ]),
    analysed('gitlab-2017-01-31'),
    analysed('github-2018-10-21'),
  ];
  it('stays open after every kata twice in TypeScript and JavaScript, and says what it waits for', () => {
    const fluent = distinction('fluent', ...everyKataTwice);
    expect(fluent.state).toEqual({ kind: 'open' });
    expect(fluent.text).toContain(
      '4 of 4 katas passed twice. It also takes a second language (TypeScript and JavaScript are one) or a second coordination service or store',
    );
    expect(fluent.text).toContain('none is here yet');
  });
  it('counts a kata once it is passed in a second attempt, not in a second submission', () => {
    const sitting = attempt('raft-election', 'timed');
    const once = [submission(sitting), submission(sitting, { at: into(sitting, 20) })];
    expect(distinction('fluent', ...once).text).toMatch(/^0 of 4/);
    expect(distinction('fluent', ...once, pass('raft-election')).text).toMatch(/^1 of 4/);
  });
});

describe('a bonus', () => {
  const bonus = ['partition-majority-elects'];
  it('is earned by the first pass in time in which it held', () => {
    const sitting = attempt('raft-election', 'timed');
    const withBonus = submission(sitting, { at: into(sitting, 30), bonus });
    expect(distinction('raft-partition', submission(sitting), withBonus).state).toEqual({
      kind: 'earned',
      submission: withBonus,
    });
  });
  it('is not earned in practice, nor by another kata', () => {
    const practised = submission(attempt('raft-election', 'practice'), { bonus });
    expect(distinction('raft-partition', practised, pass('logical-clocks', { bonus })).state).toEqual({ kind: 'open' });
    expect(distinction('claim-recovery', pass('raft-election', { bonus })).state).toEqual({ kind: 'open' });
  });
  it('is named as the suites name it', () => {
    const held = [
      pass('raft-election', { bonus: [partitionMajorityElects.id] }),
      pass('idempotent-payments', { bonus: [staleClaimRecovered.id] }),
    ];
    expect(distinctionsOf(held, allOpen).map(({ state }) => state.kind)).toEqual(['open', 'earned', 'earned']);
  });
});
