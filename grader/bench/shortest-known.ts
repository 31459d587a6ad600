/**
 * How short a mutant's counterexamples can be: the shortest that a thorough search has ever found, kept as data beside this file. What
 * a verdict shows is measured against it.
 *
 * `npm run bench -- --shortest` searches again and keeps whatever is shorter. After a change that makes counterexamples longer for a good
 * reason, a rule that sees less or a trace that tells more, delete the file first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProcessGuest } from '../kit/testing/in-process-guest.ts';
import type { Violation } from '../contract/verdict.ts';
import { taken } from './first-violation.ts';
import type { MeasuredKata, Program } from './katas.ts';

/** Events, by kata, mutant and broken invariant. */
export type ShortestKnown = Record<string, Record<string, Record<string, number>>>;

const file = join(import.meta.dirname, 'shortest-known.json');
/** What is not in the file was found beside the sandbox, in the text of what was handed in: one event says it. */
const elsewhere = 1;

export function readShortestKnown(): ShortestKnown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ShortestKnown;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return {};
    throw error;
  }
}

/** Events that a person steps through until the rule is broken. */
export const lengthOf = ({ counterexample }: Violation): number => counterexample.trace.events.length;

/** How many times as long as the shortest known a counterexample is. */
export const timesTheShortest = (known: ShortestKnown, kata: string, mutant: string, violation: Violation): number =>
  lengthOf(violation) / (known[kata]?.[mutant]?.[violation.invariant] ?? elsewhere);

/** Judges each mutant with several seeds and many times the usual effort, and writes down what is shorter than anything known. */
export async function searchShortest(katas: readonly MeasuredKata[], say: (line: string) => void): Promise<void> {
  const known = readShortestKnown();
  for (const kata of katas) {
    const before = known[kata.slug] ?? {};
    // Mutants that are gone are forgotten.
    const after: ShortestKnown[string] = {};
    for (const mutant of kata.mutants) {
      const lengths = (after[mutant.file] = { ...before[mutant.file] });
      for (const [invariant, events] of await shortestOf(kata, mutant))
        lengths[invariant] = Math.min(events, lengths[invariant] ?? Infinity);
      say(`${kata.slug} ${mutant.file}: ${JSON.stringify(lengths)}`);
    }
    known[kata.slug] = after;
    writeFileSync(file, `${JSON.stringify(known, null, 2)}\n`);
  }
}

const seeds = [1, 2, 3];
const effort = 5;

async function shortestOf({ suite, schedules }: MeasuredKata, { source }: Program): Promise<Map<string, number>> {
  const shortest = new Map<string, number>();
  for (const seed of seeds) {
    const session = suite.open(inProcessGuest(source), { seed, schedules, effort });
    if (session.exploring) await taken(session.exploring(Infinity));
    else session.explore(Infinity);
    const result = session.concluding ? await taken(session.concluding()) : session.conclude();
    if (result.kind !== 'explored') continue;
    for (const violation of result.violations) {
      const { invariant } = violation;
      shortest.set(invariant, Math.min(lengthOf(violation), shortest.get(invariant) ?? Infinity));
    }
  }
  return shortest;
}
