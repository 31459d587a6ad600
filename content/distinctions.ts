/** What lies beyond the standard: earned under the same rule, that only what is passed against the clock and in time counts. Pure. */
import type { Language } from '../grader/contract/request.ts';
import { analysesOf, attemptsOf } from './evidence.ts';
import type { Kata } from './kata.ts';
import type { StandingRecord, SubmissionRecord } from './standing-record.ts';
import type { Distinction } from './standing.ts';

/** Languages that are one for fluency: who writes the one writes the other. */
const families: Record<Language, string> = { typescript: 'javascript', javascript: 'javascript' };

const bonuses = [
  {
    id: 'raft-partition',
    kata: 'raft-election',
    invariant: 'partition-majority-elects',
    title: 'Raft’s 2–3 partition',
    text: 'Of a cluster split 2–3, the three elect a leader.',
  },
  {
    id: 'claim-recovery',
    kata: 'idempotent-payments',
    invariant: 'stale-claim-recovered',
    title: 'Recovery of a crashed claim',
    text: 'A claim that a crash left behind is taken over.',
  },
] as const;

export function distinctionsOf(records: readonly StandingRecord[], katas: readonly Kata[]): Distinction[] {
  return [
    fluency(records, katas),
    ...bonuses.map(({ id, kata, invariant, title, text }): Distinction => {
      const submission = inTime(records, kata).find(({ bonus }) => bonus.includes(invariant));
      return { id, title, text, state: submission ? { kind: 'earned', submission } : { kind: 'open' } };
    }),
  ];
}

/** Of each attempt's passes that count, all: a bonus may come with a later one of the same attempt. */
const inTime = (records: readonly StandingRecord[], kata: string): SubmissionRecord[] =>
  records
    .filter((record): record is SubmissionRecord => record.kind === 'submission' && record.kata === kata)
    .filter((record) => attemptsOf([record], kata)[0]?.counting.kind === 'counts')
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());

/** Every kata at least twice, those in code in two languages (TypeScript and JavaScript are one) or against two coordination services or stores. */
function fluency(records: readonly StandingRecord[], katas: readonly Kata[]): Distinction {
  const timesOf = ({ slug, languages }: Kata): number =>
    (languages.length > 0 ? attemptsOf(records, slug) : analysesOf(records, slug)).filter(
      ({ counting }) => counting.kind === 'counts',
    ).length;
  const code = katas.filter(({ languages }) => languages.length > 0);
  const twice = katas.filter((kata) => timesOf(kata) >= 2).length;
  const inTwoLanguages = code.filter(
    ({ slug }) => new Set(inTime(records, slug).map(({ language }) => families[language])).size >= 2,
  ).length;
  const possible = code.every(({ languages }) => new Set(languages.map((language) => families[language])).size >= 2);
  const progress = `${twice} of ${katas.length} katas passed twice`;
  return {
    id: 'fluent',
    title: 'Fluent',
    text: possible
      ? `${progress}, ${inTwoLanguages} of ${code.length} in two languages.`
      : `${progress}. It also takes a second language (TypeScript and JavaScript are one) or a second coordination service or store for the katas in code: none is here yet, so this stays open.`,
    state:
      twice === katas.length && inTwoLanguages === code.length
        ? { kind: 'earned', submission: null }
        : { kind: 'open' },
  };
}
