/** The completion standard, sentence by sentence as DESIGN.md has it; each sentence heads the cases that check it. */
import { describe, expect, it } from 'vitest';
import { graceMs } from '../grader/contract/attempt.ts';
import { standard, standingOf } from './standard.ts';
import type { StandingRecord } from './standing-record.ts';
import {
  accepted,
  afterDeadline,
  allOpen,
  analysis,
  argument,
  attempt,
  explanation,
  into,
  returned,
  selfAssessed,
  submission,
  waiting,
} from './testing/standing-records.ts';

const [clocks, raft, payments, postmortem] = [
  'logical-clocks',
  'raft-election',
  'idempotent-payments',
  'outage-postmortem',
];

const requirement = (number: 1 | 2 | 3 | 4 | 5, ...records: StandingRecord[]) =>
  standingOf(records, allOpen).requirements[number - 1]!;
const state = (number: 1 | 2 | 3 | 4 | 5, ...records: StandingRecord[]) => {
  const { state, have, need } = requirement(number, ...records);
  return `${state}, ${have} of ${need}`;
};
/** Why each piece of evidence does not count, or that it does. */
const countings = (number: 1 | 2 | 3 | 4 | 5, ...records: StandingRecord[]) =>
  requirement(number, ...records).evidence.map(({ counting }) =>
    counting.kind === 'does-not-count' ? counting.why : counting.kind,
  );
const passed = (kata: string, mode: 'timed' | 'from-memory' | 'practice' = 'timed') => submission(attempt(kata, mode));

it('has five requirements, in order', () => {
  expect(standard.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  const nobody = standingOf([], allOpen);
  expect(nobody.requirements.map(({ state, have }) => [state, have])).toEqual(Array(5).fill(['open', 0]));
  expect([nobody.met, nobody.waiting]).toEqual([0, 0]);
});

describe('“Only passes in `timed` or `from-memory` attempts within the limit count”', () => {
  it.each(['timed', 'from-memory'] as const)('a pass in a %s attempt counts', (mode) => {
    expect(countings(2, passed(raft, mode))).toEqual(['counts']);
  });
  it('up to the last millisecond of the 3 s of grace, and no longer', () => {
    expect(graceMs).toBe(3000);
    const sitting = attempt(raft, 'timed');
    expect(countings(2, submission(sitting, { at: afterDeadline(sitting, 0) }))).toEqual(['counts']);
    expect(countings(2, submission(sitting, { at: afterDeadline(sitting, graceMs) }))).toEqual(['counts']);
    expect(countings(2, submission(sitting, { at: afterDeadline(sitting, graceMs + 1) }))).toEqual(['overtime']);
  });
  it('with granted minutes the limit is later', () => {
    const sitting = attempt(raft, 'timed');
    const granted = { ...sitting, deadlineAt: afterDeadline(sitting, 600_000) };
    expect(countings(2, submission(granted, { at: afterDeadline(sitting, 599_999) }))).toEqual(['counts']);
  });
  it('the last draft, handed in at the deadline, counts', () => {
    const sitting = attempt(raft, 'timed', { end: 'expired' });
    expect(countings(2, submission(sitting, { at: afterDeadline(sitting, 0) }))).toEqual(['counts']);
  });
  it('only passes count', () => {
    for (const outcome of ['failed', 'crashed', 'exhausted', 'rejected'] as const)
      expect(countings(2, submission(attempt(raft, 'timed'), { outcome }))).toEqual(['not-passed']);
    for (const outcome of ['queued', 'running'] as const)
      expect(countings(2, submission(attempt(raft, 'timed'), { outcome }))).toEqual(['being-judged']);
  });
  it('a pass counts for its own kata alone', () => {
    expect(state(2, passed(clocks), passed(payments))).toBe('open, 0 of 1');
  });
});

describe('“`practice` and overtime passes are kept and shown, not counted”', () => {
  it('practice is evidence that does not count', () => {
    expect(state(2, passed(raft, 'practice'))).toBe('open, 0 of 1');
    expect(countings(2, passed(raft, 'practice'))).toEqual(['practice']);
  });
  it('what counts comes first, the fastest at the top; the rest newest first, with the reason', () => {
    const [slow, quick] = [attempt(raft, 'timed'), attempt(raft, 'timed')];
    const late = attempt(raft, 'timed');
    const evidence = requirement(
      2,
      submission(attempt(raft, 'timed'), { outcome: 'failed' }),
      submission(late, { at: afterDeadline(late, graceMs + 1) }),
      submission(slow, { at: into(slow, 40) }),
      submission(quick, { at: into(quick, 30) }),
      passed(raft, 'practice'),
    ).evidence;
    expect(evidence.map(({ counting }) => ('why' in counting ? counting.why : counting.kind))).toEqual([
      'counts',
      'counts',
      'practice',
      'not-passed',
      'overtime',
    ]);
    expect(evidence[0]).toMatchObject({ attempt: quick });
  });
  it('an attempt that was given up counts for nothing', () => {
    expect(countings(2, submission(attempt(raft, 'timed', { end: 'abandoned' })))).toEqual(['given-up']);
  });
  it('a pass in time is not undone by what follows it in the same attempt', () => {
    const sitting = attempt(raft, 'timed');
    const later = { at: into(sitting, 30), outcome: 'failed' as const };
    expect(countings(2, submission(sitting), submission(sitting, later))).toEqual(['counts']);
  });
  it('a pass in overtime does not replace one in time', () => {
    const sitting = attempt(raft, 'timed', { end: 'expired' });
    const late = submission(sitting, { at: afterDeadline(sitting, 60_000) });
    expect(countings(2, late, submission(sitting))).toEqual(['counts']);
  });
});

describe('“An internal error never ends an attempt”: what our judge could not judge says nothing about the learner', () => {
  it('is told apart from a fail', () => {
    expect(countings(2, submission(attempt(raft, 'timed'), { outcome: 'internal-error' }))).toEqual(['our-fault']);
  });
});

describe('“1. `logical-clocks` passed in two attempts, at least one of them `from-memory`”', () => {
  it('is met by a timed one and one from memory, in either order', () => {
    expect(state(1, passed(clocks), passed(clocks, 'from-memory'))).toBe('met, 2 of 2');
    expect(state(1, passed(clocks, 'from-memory'), passed(clocks))).toBe('met, 2 of 2');
  });
  it('is met by two from memory', () => {
    expect(state(1, passed(clocks, 'from-memory'), passed(clocks, 'from-memory'))).toBe('met, 2 of 2');
  });
  it('is one from memory short after two timed ones, or ten', () => {
    const timed = Array.from({ length: 10 }, () => passed(clocks));
    expect(state(1, ...timed.slice(0, 2))).toBe('partly, 1 of 2');
    expect(state(1, ...timed)).toBe('partly, 1 of 2');
    expect(requirement(1, ...timed).missing).toBe('Pass it once more, from memory.');
  });
  it('is one attempt short after one from memory', () => {
    const once = passed(clocks, 'from-memory');
    expect(state(1, once)).toBe('partly, 1 of 2');
    expect(requirement(1, once).missing).toBe('Pass it in one more attempt, timed or from memory.');
  });
  it('two passes in one attempt are one', () => {
    const sitting = attempt(clocks, 'from-memory');
    expect(state(1, submission(sitting), submission(sitting, { at: into(sitting, 12) }))).toBe('partly, 1 of 2');
  });
  it('neither practice nor overtime from memory stands in for the second', () => {
    const sitting = attempt(clocks, 'from-memory');
    const late = submission(sitting, { at: afterDeadline(sitting, graceMs + 1) });
    expect(state(1, passed(clocks), passed(clocks, 'practice'), late)).toBe('partly, 1 of 2');
  });
});

describe('“2. `raft-election` passed once: no schedule saw two leaders in a term”', () => {
  it('is met by one pass', () => {
    expect(state(2, passed(raft))).toBe('met, 1 of 1');
    expect(requirement(2, passed(raft)).missing).toBeNull();
  });
  it('is not met by any number of fails', () => {
    const failed = { outcome: 'failed' as const, headline: 'single-leader-per-term' };
    expect(state(2, submission(attempt(raft, 'timed'), failed), submission(attempt(raft, 'timed'), failed))).toBe(
      'open, 0 of 1',
    );
  });
});

describe('“3. `idempotent-payments` passed within its 30 minutes with four failure modes that hold and an argument handed in”', () => {
  const sitting = attempt(payments, 'timed');
  it('is met by a pass, which four failure modes that hold are part of, and an argument in the same attempt', () => {
    expect(state(3, submission(sitting), argument(sitting))).toBe('met, 2 of 2');
    expect(state(3, argument(sitting, { at: into(sitting, 2) }), submission(sitting))).toBe('met, 2 of 2');
  });
  it('asks for an argument that is handed in, and not for more: it may still be read, or come back', () => {
    for (const review of [waiting, returned, accepted, selfAssessed])
      expect(state(3, submission(sitting), argument(sitting, { review }))).toBe('met, 2 of 2');
  });
  it('is half there with the pass alone', () => {
    expect(state(3, submission(sitting))).toBe('partly, 1 of 2');
    expect(countings(3, submission(sitting))).toEqual(['no-argument']);
  });
  it('is not there with the argument alone', () => {
    expect(state(3, argument(sitting))).toBe('open, 0 of 2');
    expect(state(3, argument(sitting), submission(sitting, { outcome: 'failed' }))).toBe('open, 0 of 2');
  });
  it('an argument of another attempt does not count', () => {
    const other = attempt(payments, 'timed');
    expect(countings(3, submission(sitting), argument(other))).toEqual(['no-argument']);
    const failed = submission(other, { outcome: 'failed' });
    expect(state(3, submission(sitting), failed, argument(other))).toBe('partly, 1 of 2');
  });
  it('an argument one millisecond too late does not count', () => {
    const at = (ms: number) => argument(sitting, { at: afterDeadline(sitting, graceMs + ms) });
    expect(countings(3, submission(sitting), at(0))).toEqual(['counts']);
    expect(countings(3, submission(sitting), at(1))).toEqual(['argument-in-overtime']);
  });
  it('“50 words or more”: one of 49 does not count, and does not take the place of a longer one before it', () => {
    expect(countings(3, submission(sitting), argument(sitting, { words: 49 }))).toEqual(['argument-too-short']);
    expect(countings(3, submission(sitting), argument(sitting, { words: 50 }))).toEqual(['counts']);
    const shorter = argument(sitting, { words: 3, at: into(sitting, 25) });
    expect(countings(3, submission(sitting), argument(sitting, { words: 50 }), shorter)).toEqual(['counts']);
  });
  it('an argument in overtime does not take the place of the one that was in time', () => {
    const late = argument(sitting, { at: afterDeadline(sitting, 60_000) });
    expect(countings(3, submission(sitting), argument(sitting), late)).toEqual(['counts']);
  });
  it('a pass in overtime does not count, whatever was argued in time', () => {
    const late = submission(sitting, { at: afterDeadline(sitting, graceMs + 1) });
    expect(countings(3, late, argument(sitting))).toEqual(['overtime']);
  });
});

describe('“4. Two postmortem analyses of different incidents accepted”', () => {
  const sitting = (incident: string, mode: 'timed' | 'practice' = 'timed') => attempt(postmortem, mode, { incident });
  const one = analysis(sitting('gitlab-2017-01-31'), { review: accepted });
  const two = analysis(sitting('github-2018-10-21'), { review: accepted });
  it('is met by two that are accepted', () => {
    expect(state(4, one, two)).toBe('met, 2 of 2');
  });
  it('the same incident twice is one', () => {
    const again = analysis(sitting('gitlab-2017-01-31'), { review: accepted });
    expect(state(4, one, again)).toBe('partly, 1 of 2');
    expect(countings(4, one, again)).toEqual(['counts', 'same-incident']);
    expect(state(4, one, again, two)).toBe('met, 2 of 2');
  });
  it('the same incident twice is one also where the second waits: nothing that could count does', () => {
    const again = analysis(sitting('gitlab-2017-01-31'), { review: waiting });
    expect(state(4, one, again)).toBe('partly, 1 of 2');
    expect(countings(4, one, again)).toEqual(['counts', 'same-incident']);
    const both = [analysis(sitting('gitlab-2017-01-31')), analysis(sitting('gitlab-2017-01-31'))];
    expect(countings(4, ...both)).toEqual(['waits', 'same-incident']);
    expect(requirement(4, ...both).missing).toBe('Analyse one more, different incident against the clock.');
  });
  it('is in review while one of them waits, and then says so', () => {
    const unread = { ...two, review: waiting };
    expect(state(4, one, unread)).toBe('in-review, 1 of 2');
    expect(state(4, unread)).toBe('in-review, 0 of 2');
    expect(requirement(4, one, unread).missing).toBe('One waits to be accepted.');
    expect(requirement(4, unread).missing).toBe('Analyse one more, different incident against the clock.');
  });
  it('one that came back does not count until its revision is accepted, which belongs to the same sitting', () => {
    const first = analysis(sitting('github-2018-10-21'), { review: returned });
    expect(state(4, one, first)).toBe('partly, 1 of 2');
    expect(countings(4, one, first)).toEqual(['counts', 'returned']);
    const revised = analysis(first.attempt!, { at: afterDeadline(first.attempt!, 86_400_000), review: waiting });
    expect(state(4, one, first, revised)).toBe('in-review, 1 of 2');
    expect(state(4, one, first, { ...revised, review: accepted })).toBe('met, 2 of 2');
    const shown = requirement(4, first, { ...revised, review: accepted }).evidence[0];
    expect(shown).toMatchObject({ writing: { id: revised.id }, usedMs: first.usedMs });
  });
  it('what was accepted once stays accepted, whatever is handed in afterwards', () => {
    const later = analysis(two.attempt!, { at: afterDeadline(two.attempt!, 1000), review: returned });
    expect(state(4, one, two, later)).toBe('met, 2 of 2');
  });
  it('one that its deadline took away unfinished does not count, and nobody waits for its review', () => {
    const unfinished = analysis(sitting('github-2018-10-21'), { review: { kind: 'incomplete' } });
    expect(state(4, one, unfinished)).toBe('partly, 1 of 2');
    expect(countings(4, one, unfinished)).toEqual(['counts', 'incomplete']);
    const whole = analysis(unfinished.attempt!, { at: afterDeadline(unfinished.attempt!, 60_000), review: accepted });
    expect(countings(4, one, unfinished, whole)).toEqual(['counts', 'overtime']);
  });
  it('one that was first handed in after its time, or in practice, does not count', () => {
    const late = sitting('github-2018-10-21');
    const overtime = analysis(late, { at: afterDeadline(late, graceMs + 1), review: accepted });
    expect(countings(4, overtime)).toEqual(['overtime']);
    expect(countings(4, analysis(sitting('roblox-2021-10-28', 'practice'), { review: accepted }))).toEqual([
      'practice',
    ]);
  });
});

describe('“5. A one-sentence explanation of each kata’s core technique accepted”', () => {
  const four = [clocks, raft, payments, postmortem].map((kata) => explanation(kata!, { review: accepted }));
  it('is met by one for each of the four', () => {
    expect(state(5, ...four)).toBe('met, 4 of 4');
  });
  it('is one short of three', () => {
    expect(state(5, ...four.slice(1))).toBe('partly, 3 of 4');
    expect(requirement(5, ...four.slice(1)).missing).toBe('Explain Lamport and vector clocks in one sentence.');
    expect(requirement(5, ...four.slice(2)).missing).toBe(
      'Explain Lamport and vector clocks and Raft leader election in one sentence each.',
    );
  });
  it('four of one kata are one', () => {
    expect(state(5, ...Array.from({ length: 4 }, () => explanation(clocks!, { review: accepted })))).toBe(
      'partly, 1 of 4',
    );
  });
  it('one that came back leaves its place empty until another is accepted', () => {
    const back = explanation(clocks!, { review: returned });
    expect(state(5, back, ...four.slice(1))).toBe('partly, 3 of 4');
    expect(state(5, back, ...four)).toBe('met, 4 of 4');
    expect(state(5, back, explanation(clocks!), ...four.slice(1))).toBe('in-review, 3 of 4');
  });
});

describe('“Prose is accepted by the cohort’s instructor; a learner in no cohort assesses it against the shown key, and the record says so”', () => {
  it('one’s own acceptance counts, and says whose it is', () => {
    const own = requirement(5, explanation(clocks!, { review: selfAssessed }));
    expect(own.have).toBe(1);
    expect(own.evidence[0]).toMatchObject({ writing: { review: { by: { kind: 'writer' } } } });
  });
});

it('“Every requirement links to its evidence”: each piece names the record behind it', () => {
  const pass = passed(raft);
  expect(requirement(2, pass).evidence).toEqual([
    { kind: 'attempt', counting: { kind: 'counts' }, attempt: pass.attempt, submission: pass, argument: null },
  ]);
});

it('counts what is met and what waits', () => {
  const standing = standingOf([passed(raft), explanation(clocks!), explanation(raft!)], allOpen);
  expect([standing.met, standing.waiting]).toEqual([1, 2]);
});

it('is the same whatever the order of the records', () => {
  const sitting = attempt(payments, 'timed');
  const records = [passed(clocks), passed(clocks, 'from-memory'), passed(raft), submission(sitting), argument(sitting)];
  expect(standingOf(records.toReversed(), allOpen)).toEqual(standingOf(records, allOpen));
});
