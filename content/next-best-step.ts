/** What brings a standing on most: pure, from where each requirement stands. */
import type { Kata } from './kata.ts';
import type { AttemptMode } from './standing-record.ts';
import type { NextBestStep, RequirementStanding } from './standing.ts';

/**
 * First what is nearly done: an argument to add to a running attempt, an assessment of one's own, a text that came back, a sentence about a
 * kata while it is fresh. Then the first requirement of which nothing is there, then the first of which something is. What repeats a kata
 * comes last of all: from memory means little on the day on which it was written.
 */
export function nextBestStep(requirements: readonly RequirementStanding[], katas: readonly Kata[]): NextBestStep {
  const unmet = requirements.filter(({ state }) => state !== 'met');
  const fresh = requirements.filter(({ state }) => state === 'met').flatMap(({ requirement }) => requirement.katas);
  const inOrder = [
    ...unmet.filter(({ state }) => state === 'open'),
    ...unmet.filter(({ state }) => state === 'partly'),
    ...unmet.filter(({ state }) => state === 'in-review'),
  ];
  const openOnly = inOrder.filter(({ state }) => state === 'open').length === 1;
  return (
    firstOf(unmet, (one) => resume(one, katas)) ??
    firstOf(unmet, assess) ??
    firstOf(unmet, revise) ??
    firstOf(unmet, (one) => explain(one, katas, (kata) => fresh.includes(kata))) ??
    firstOf(inOrder, (one) => begin(one, katas, openOnly && one.state === 'open')) ??
    nothingToBegin(unmet)
  );
}

function firstOf<T>(all: readonly T[], stepOf: (one: T) => NextBestStep | null): NextBestStep | null {
  for (const one of all) {
    const step = stepOf(one);
    if (step !== null) return step;
  }
  return null;
}

/** The attempt has passed and is still open: only the argument is missing. */
function resume({ evidence }: RequirementStanding, katas: readonly Kata[]): NextBestStep | null {
  for (const one of evidence) {
    if (one.kind !== 'attempt' || one.attempt.end !== null || one.counting.kind !== 'does-not-count') continue;
    if (one.counting.why !== 'no-argument' && one.counting.why !== 'argument-too-short') continue;
    const { kata } = one.attempt;
    return {
      kind: 'resume',
      kata,
      title: titleOf(kata, katas),
      text: 'It has passed. Hand in the argument, too, before the time is over.',
      act: 'Go on',
      href: `/katas/${kata}`,
    };
  }
  return null;
}

function assess({ evidence }: RequirementStanding): NextBestStep | null {
  for (const { writing } of proseOf(evidence, 'waits'))
    if (writing.review.kind === 'waiting' && writing.review.for === 'writer')
      return {
        kind: 'assess',
        kata: writing.kata,
        title: `Your ${writing.kind}`,
        text: 'It is handed in. Assess it against the key that is now shown beside it.',
        act: 'Assess it',
        href: hrefOf(writing),
      };
  return null;
}

function revise({ evidence }: RequirementStanding): NextBestStep | null {
  const returned = proseOf(evidence, 'does-not-count').find(
    ({ counting }) => counting.kind === 'does-not-count' && counting.why === 'returned',
  );
  if (!returned) return null;
  const { writing } = returned;
  return {
    kind: 'revise',
    kata: writing.kata,
    title: `Your ${writing.kind}`,
    text: 'It came back with reasons. Read them, and hand it in again.',
    act: 'Read why',
    href: hrefOf(writing),
  };
}

const proseOf = (evidence: RequirementStanding['evidence'], kind: 'waits' | 'does-not-count') =>
  evidence.flatMap((one) =>
    one.kind !== 'attempt' && one.writing && one.counting.kind === kind
      ? [{ counting: one.counting, writing: one.writing }]
      : [],
  );

const hrefOf = ({ kind, id, kata }: { kind: string; id: string; kata: string }): string =>
  kind === 'explanation' ? `/explanations/${kata}` : `/writings/${id}`;

function explain(
  { evidence }: RequirementStanding,
  katas: readonly Kata[],
  which: (kata: string) => boolean,
): NextBestStep | null {
  const unwritten = evidence.find((one) => one.kind === 'explanation' && one.writing === null && which(one.kata));
  if (unwritten?.kind !== 'explanation') return null;
  const { kata } = unwritten;
  return {
    kind: 'explain',
    kata,
    title: titleOf(kata, katas),
    text: 'Explain its core technique in one sentence.',
    act: 'Write the sentence',
    href: `/explanations/${kata}`,
  };
}

/** Null where all that is missing waits, or is not open yet. */
function begin(standing: RequirementStanding, katas: readonly Kata[], openOnly: boolean): NextBestStep | null {
  const { requirement, missing, evidence } = standing;
  const isOpen = (slug: string) => katas.some((kata) => kata.slug === slug && kata.status === 'open');
  if (requirement.number === 5) return explain(standing, katas, isOpen);
  const kata = katas.find(({ slug }) => slug === requirement.katas[0] && isOpen(slug));
  if (!kata || missing === null) return null;
  const waiting = evidence.filter(({ counting }) => counting.kind === 'waits').length;
  if (standing.have + waiting >= standing.need) return null;
  const text = openOnly ? `${missing} It is the only requirement with nothing accepted or waiting.` : missing;
  const about = { kind: 'begin', kata: kata.slug, title: kata.title, text } as const;
  if (kata.languages.length === 0) return { ...about, act: 'Choose an incident', href: `/katas/${kata.slug}` };
  const mode = modeOf(standing);
  const act = mode === 'from-memory' ? 'From memory' : 'Start timed';
  const href = `/katas/${kata.slug}?start=${mode}`;
  return { ...about, act: `${act}, ${kata.limitMinutes} min`, href };
}

/** From memory where that is what is missing: after a first pass, of which none was. */
function modeOf({ requirement, evidence }: RequirementStanding): Exclude<AttemptMode, 'practice'> {
  const passes = evidence.filter(({ counting }) => counting.kind === 'counts');
  const remembered = passes.some((one) => one.kind === 'attempt' && one.attempt.mode === 'from-memory');
  return requirement.number === 1 && passes.length > 0 && !remembered ? 'from-memory' : 'timed';
}

function nothingToBegin(unmet: readonly RequirementStanding[]): NextBestStep {
  const common = { kata: null, act: 'See what is due', href: '/' };
  if (unmet.length === 0)
    return {
      kind: 'repeat',
      ...common,
      title: 'All five requirements are met',
      text: 'What is repeated when it is due stays.',
    };
  return {
    kind: 'wait',
    ...common,
    title: unmet.some(({ state }) => state === 'in-review') ? 'Your part is done' : 'What is missing is not open yet',
    text: unmet.some(({ state }) => state === 'in-review')
      ? 'What is missing waits for a review. Until then, repeat what is due.'
      : 'Until then, repeat what is due.',
  };
}

const titleOf = (slug: string, katas: readonly Kata[]): string =>
  katas.find((kata) => kata.slug === slug)?.title ?? slug;
