import { expect, test } from 'vitest';
import { arrivedInTime } from '../../../grader/contract/attempt.ts';
import { saveAtDeadline } from './deadline-saves.ts';
import { createDraftKeeper } from './draft-keeper.ts';
import type { SaveAnswer } from './save-draft.ts';

const deadline = Date.UTC(2026, 10, 25, 19, 0);

/** A machine that is driven by hand: its timers, its network with the time that a save takes, and a learner at its keys. */
function machine(nowMs: number, wayMs = 100) {
  let at = nowMs;
  const timers = new Set<{ at: number; work: () => void }>();
  const listeners = new Set<() => void>();
  const after = (ms: number, work: () => void) => {
    const timer = { at: at + ms, work };
    timers.add(timer);
    return () => void timers.delete(timer);
  };
  return {
    after,
    now: () => at,
    wayMs,
    clock: {
      now: () => at,
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    async pass(ms: number) {
      for (const until = at + ms; ;) {
        const due = [...timers].filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
        if (due === undefined) return void (at = until);
        timers.delete(due);
        at = Math.max(at, due.at);
        due.work();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    /** The clock moves and no timer sees it: a sleep, told to whoever listens. */
    sleep(ms: number) {
      at += ms;
      for (const listener of [...listeners]) listener();
    },
  };
}

function savesFrom(nowMs: number) {
  const on = machine(nowMs);
  const saves: number[] = [];
  const stop = saveAtDeadline(deadline, { ...on, save: () => saves.push(on.now() - deadline) });
  return { ...on, saves, stop };
}

test('saves right before the deadline, at it, and again within the grace, once each', async () => {
  const { saves, pass } = savesFrom(deadline - 60_000);
  await pass(120_000);
  expect(saves).toEqual([-700, 0, 1500]);
});

test('what had passed when the page was opened is not caught up on', async () => {
  const { saves, pass } = savesFrom(deadline + 2_000);
  await pass(60_000);
  expect(saves).toEqual([]);
});

test('woken within the grace it saves at once, and woken after it not at all', async () => {
  const within = savesFrom(deadline - 60_000);
  within.sleep(61_000);
  expect(within.saves).toEqual([1_000]);
  await within.pass(60_000);
  expect(within.saves).toEqual([1_000, 1_500]);
  const late = savesFrom(deadline - 60_000);
  late.sleep(70_000);
  await late.pass(60_000);
  expect(late.saves).toEqual([]);
});

test('ended, as when minutes were granted and another deadline is watched, it saves no more', async () => {
  const { saves, pass, stop } = savesFrom(deadline - 60_000);
  stop();
  await pass(120_000);
  expect(saves).toEqual([]);
});

/** Types a key every 90 ms from ten seconds before the deadline to five after it; answers with what the server has got in time. */
async function typeThrough(answerOf: (sent: number) => SaveAnswer): Promise<string> {
  const on = machine(deadline - 10_000);
  let text = '';
  let revision = 0;
  let arrivedLast = '';
  const sends: string[] = [];
  const keeper = createDraftKeeper(
    { kind: 'clean', known: { revision: 0, savedAt: null } },
    {
      tabs: ['mine'],
      read: () => ({ language: 'typescript', source: text, prose: null }),
      saved: () => false,
      send: ({ source }) =>
        new Promise((resolve) => {
          const answer = answerOf(sends.push(source));
          on.after(on.wayMs, () => {
            if (answer.kind === 'saved' && arrivedInTime(new Date(deadline), new Date(on.now()))) arrivedLast = source;
            resolve(answer.kind === 'saved' ? { ...answer, revision: (revision += 1) } : answer);
          });
        }),
      keep: () => true,
      now: on.now,
      after: on.after,
    },
  );
  saveAtDeadline(deadline, { ...on, save: () => void keeper.flush() });
  for (let typed = 0; typed * 90 < 15_000; typed += 1) {
    text += on.now() <= deadline ? '.' : '!';
    keeper.changed();
    await on.pass(90);
  }
  return arrivedLast;
}
const saved: SaveAnswer = { kind: 'saved', revision: 0, savedAt: 0 };
/** 10 s before the deadline, a key every 90 ms. */
const keysInTime = Math.floor(10_000 / 90) + 1;

test('whoever types through the very last second without a pause has all of it handed in', async () => {
  const arrived = await typeThrough(() => saved);
  expect(arrived.replaceAll('!', '')).toBe('.'.repeat(keysInTime));
});

test('also where the save at the deadline gets lost on its way', async () => {
  let lost = 0;
  const arrived = await typeThrough((sent) =>
    sent === 2 ? ((lost += 1), { kind: 'failed', trouble: { kind: 'unreachable' } }) : saved,
  );
  expect(lost).toBe(1);
  expect(arrived.replaceAll('!', '')).toBe('.'.repeat(keysInTime));
});
