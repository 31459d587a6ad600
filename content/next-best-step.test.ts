import { expect, it } from 'vitest';
import { standingOf } from './standard.ts';
import type { StandingRecord } from './standing-record.ts';
import {
  accepted,
  allOpen,
  analysis,
  argument,
  attempt,
  explanation,
  returned,
  selfAssessed,
  submission,
} from './testing/standing-records.ts';

const next = (...records: StandingRecord[]) => standingOf(records, allOpen).next;
const pass = (kata: string, mode: 'timed' | 'from-memory' = 'timed') => submission(attempt(kata, mode));
const paid = () => {
  const sitting = attempt('idempotent-payments', 'timed');
  return [submission(sitting), argument(sitting)];
};
const analysed = (incident: string, review = accepted) =>
  analysis(attempt('outage-postmortem', 'timed', { incident }), { review });
const explained = (...katas: string[]) => katas.map((kata) => explanation(kata, { review: accepted }));
const clocksMet = [pass('logical-clocks'), pass('logical-clocks', 'from-memory')];
const everySentence = explained(...allOpen.map(({ slug }) => slug));

it('begins with the first kata, against the clock', () => {
  expect(next()).toEqual({
    kind: 'begin',
    kata: 'logical-clocks',
    title: 'Lamport and vector clocks',
    text: 'Pass it in two attempts against the clock, one of them from memory.',
    act: 'Start timed, 20 min',
    href: '/katas/logical-clocks?start=timed',
  });
});

it('goes on to what nothing is there of, before the first is repeated from memory', () => {
  expect(next(pass('logical-clocks'))).toMatchObject({ kata: 'raft-election', act: 'Start timed, 60 min' });
});

it('says so where it is the only requirement with nothing accepted or waiting', () => {
  const step = next(...clocksMet, ...paid(), analysed('a'), ...explained('logical-clocks', 'idempotent-payments'));
  expect(step).toMatchObject({ kata: 'raft-election' });
  expect(step.text).toBe('Pass it once, within its time. It is the only requirement with nothing accepted or waiting.');
});

it('asks for the repetition from memory once everything has been begun', () => {
  const begun = [pass('logical-clocks'), pass('raft-election'), ...paid(), analysed('a'), analysed('b')];
  expect(next(...begun, ...everySentence)).toMatchObject({
    kind: 'begin',
    act: 'From memory, 20 min',
    href: '/katas/logical-clocks?start=from-memory',
  });
});

it('asks for a timed attempt where the one from memory is there already', () => {
  const begun = [pass('logical-clocks', 'from-memory'), pass('raft-election'), ...paid(), analysed('a'), analysed('b')];
  expect(next(...begun, ...everySentence).href).toBe('/katas/logical-clocks?start=timed');
});

it('asks for a sentence about a kata as soon as its requirement is met', () => {
  expect(next(...clocksMet)).toMatchObject({ kind: 'explain', href: '/explanations/logical-clocks' });
  expect(next(...clocksMet, explanation('logical-clocks'))).toMatchObject({ kind: 'begin', kata: 'raft-election' });
});

it('sends whoever has passed and not argued back to the running attempt', () => {
  const running = attempt('idempotent-payments', 'timed', { end: null, endedAt: null });
  expect(next(submission(running))).toMatchObject({ kind: 'resume', href: '/katas/idempotent-payments' });
  expect(next(submission({ ...running, end: 'expired' }))).toMatchObject({ kind: 'begin', kata: 'logical-clocks' });
});

it('puts what waits for one’s own assessment first, and then what came back', () => {
  const own = analysed('a', { kind: 'waiting', for: 'writer' });
  const back = explanation('raft-election', { review: returned });
  expect(next(own, back)).toMatchObject({ kind: 'assess', href: `/writings/${own.id}` });
  expect(next(analysed('a', selfAssessed), back)).toMatchObject({
    kind: 'revise',
    href: '/explanations/raft-election',
  });
});

it('lets another incident be chosen while an analysis waits for its reader', () => {
  const rest = [...clocksMet, pass('raft-election'), ...paid(), ...everySentence];
  const unread = analysed('a', { kind: 'waiting', for: 'instructor' });
  expect(next(...rest, unread)).toMatchObject({ act: 'Choose an incident', href: '/katas/outage-postmortem' });
  expect(next(...rest, unread, analysed('b'))).toMatchObject({ kind: 'wait', kata: null });
});

it('never sends anybody to a kata that is not open yet', () => {
  const onlyClocks = allOpen.map((kata) =>
    kata.slug === 'logical-clocks' ? kata : { ...kata, status: 'coming' as const },
  );
  const step = standingOf([...clocksMet, ...explained('logical-clocks')], onlyClocks).next;
  expect(step).toMatchObject({ kind: 'wait', href: '/' });
  expect(step.title).toBe('What is missing is not open yet');
});

it('repeats what is due once all is met', () => {
  const all = [...clocksMet, pass('raft-election'), ...paid(), analysed('a'), analysed('b'), ...everySentence];
  expect(next(...all)).toMatchObject({ kind: 'repeat', href: '/' });
});
