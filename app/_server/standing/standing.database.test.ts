/** From nothing to the first requirement by the roads that learners take: start, hand in, be judged, end. Only the judge's answer and the clock are ours. */
import { expect, it } from 'vitest';
import { graceMs } from '../../../grader/contract/attempt.ts';
import { internalErrorVerdict } from '../../../grader/contract/internal-error.ts';
import type { Verdict } from '../../../grader/contract/verdict.ts';
import type { Actor } from '../account/actor.ts';
import { end } from '../attempt/end.ts';
import { start } from '../attempt/start.ts';
import { withClock } from '../clock.ts';
import { database } from '../database.ts';
import { handIn } from '../submission/hand-in.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { selectStanding } from './queries.ts';

withServerDatabase();

const kata = 'logical-clocks';
const minuteMs = 60_000;
const monday = Date.UTC(2026, 10, 23, 9);
const passed = {
  ...internalErrorVerdict({ id: '', kata }),
  kind: 'passed',
  bonus: [],
  bonusViolations: [],
  sample: { nodes: 1, events: [] },
} as Verdict;

/** An attempt that starts at `from` and in which a pass is handed in `afterMs` later; then the learner ends it, if time has not. */
async function passIn(actor: Actor, mode: 'practice' | 'timed' | 'from-memory', from: number, afterMs: number) {
  const started = await withClock(new Date(from), () => start(actor, { kata, mode }));
  if (started.kind === 'refused') throw new Error(started.message);
  const attempt = started.attempt.id;
  const work = { kata, language: 'typescript', source: 'export class Process {}', attempt };
  const handed = await withClock(new Date(from + afterMs), () => handIn('submission', actor, work));
  if (handed.kind === 'refused') throw new Error(handed.message);
  await database().submission.update({ where: { id: handed.id }, data: { state: 'done', verdict: passed } });
  await withClock(new Date(from + afterMs), () => end(actor, { attempt, as: 'handed-in' }));
}

it('a learner meets the first requirement by a timed pass and one from memory, and by nothing less', async () => {
  const actor = await someActor();
  const first = async () => {
    const { state, have } = (await selectStanding(actor)).requirements[0]!;
    return `${state}, ${have}`;
  };
  expect(await first()).toBe('open, 0');
  await passIn(actor, 'practice', monday, 5 * minuteMs);
  expect(await first()).toBe('open, 0');
  await passIn(actor, 'timed', monday + 60 * minuteMs, 12 * minuteMs);
  expect(await first()).toBe('partly, 1');
  await passIn(actor, 'timed', monday + 120 * minuteMs, 11 * minuteMs);
  expect(await first()).toBe('partly, 1');
  await passIn(actor, 'from-memory', monday + 180 * minuteMs, 20 * minuteMs + graceMs);
  expect(await first()).toBe('met, 2');
});
