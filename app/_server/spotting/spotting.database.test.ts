import { expect, it } from 'vitest';
import { introduction } from '../../../content/spotting/introduction.ts';
import { newPerDay } from '../../../content/spotting/next-vignettes.ts';
import { findVignette } from '../../../content/spotting/vignettes.ts';
import { conceptIds } from '../../../content/concepts/concept-ids.ts';
import { withClock } from '../clock.ts';
import { database } from '../database.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { answerVignette } from './answer.ts';
import { selectAccuracy, selectSpotting } from './queries.ts';

withServerDatabase();

const monday = new Date('2026-11-23T09:00:00Z');
const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);

/** The first question of somebody new, with its answer and one that is wrong. */
async function firstQuestion(actor: { id: string }) {
  const spotting = await withClock(monday, () => selectSpotting(actor));
  if (spotting.kind !== 'question') throw new Error('Somebody new has nothing to do.');
  const right = [...findVignette(spotting.question.id)!.concepts];
  const wrong = conceptIds.filter((id) => !right.includes(id)).slice(0, 1);
  return { spotting, id: spotting.question.id, right, wrong };
}

it('sends the story and how many to pick, and nothing of the answer', async () => {
  const { spotting } = await firstQuestion(await someActor());
  expect(Object.keys(spotting.question).sort()).toEqual(['id', 'picks', 'text']);
});

it('tells after an answer what the story shows, and asks another one', async () => {
  const actor = await someActor();
  const { id, right } = await firstQuestion(actor);
  expect(await withClock(monday, () => answerVignette(actor, { vignette: id, picked: right }))).toMatchObject({
    kind: 'answered',
    right: true,
    earlier: false,
    shown: right,
    wrong: [],
  });
  expect(await withClock(later(1), () => selectSpotting(actor))).not.toMatchObject({ question: { id } });
  const accuracy = (await selectAccuracy(actor)).filter(({ asked }) => asked > 0);
  expect(accuracy.map(({ concept, right: times }) => [concept, times]).sort()).toEqual(right.map((one) => [one, 1]).sort()); // prettier-ignore
});

it('asks what was missed again after ten minutes, before anything new', async () => {
  const actor = await someActor();
  const { id, wrong } = await firstQuestion(actor);
  const missed = await withClock(monday, () => answerVignette(actor, { vignette: id, picked: wrong }));
  expect(missed).toMatchObject({ right: false, againAt: later(10).getTime(), wrong: [{ id: wrong[0] }] });
  expect(await withClock(later(9), () => selectSpotting(actor))).toMatchObject({ again: false, due: 0 });
  expect(await withClock(later(10), () => selectSpotting(actor))).toMatchObject({ again: true, due: 1, question: { id } }); // prettier-ignore
});

it('asks no more new stories in a day than are good, and goes on with them for whoever wants to', async () => {
  const actor = await someActor();
  for (let minute = 0; minute < newPerDay; minute += 1) {
    const spotting = await withClock(later(minute), () => selectSpotting(actor));
    if (spotting.kind !== 'question') throw new Error(`after ${minute} there is nothing to do`);
    expect(spotting.unmet).toBe(newPerDay - minute);
    const picked = [...findVignette(spotting.question.id)!.concepts];
    await withClock(later(minute), () => answerVignette(actor, { vignette: spotting.question.id, picked }));
  }
  const unmet = introduction.length - newPerDay;
  expect(await withClock(later(60), () => selectSpotting(actor))).toMatchObject({
    kind: 'done',
    held: { unmet, perDay: newPerDay, until: later(24 * 60) },
  });
  const more = await withClock(later(60), () => selectSpotting(actor, { beyond: true }));
  if (more.kind !== 'question') throw new Error('nothing more');
  expect(more).toMatchObject({ again: false, unmet });
  const picked = [...findVignette(more.question.id)!.concepts];
  expect(await withClock(later(60), () => answerVignette(actor, { vignette: more.question.id, picked }))).toMatchObject({ kind: 'answered', earlier: false }); // prettier-ignore
  expect(await withClock(later(24 * 60), () => selectSpotting(actor))).toMatchObject({ kind: 'done' });
  expect(await withClock(later(24 * 60 + 1), () => selectSpotting(actor))).toMatchObject({ kind: 'question', again: false }); // prettier-ignore
});

it('takes one answer where a question is sent ten times at once, and shows all the same one', async () => {
  const actor = await someActor();
  const { id, right, wrong } = await firstQuestion(actor);
  const all = await withClock(monday, () =>
    Promise.all(
      Array.from({ length: 10 }, (_, at) => answerVignette(actor, { vignette: id, picked: at % 2 ? right : wrong })),
    ),
  );
  expect(await database().spotting.count({ where: { accountId: actor.id } })).toBe(1);
  expect(all.filter((one) => one.kind === 'answered' && !one.earlier)).toHaveLength(1);
  expect(new Set(all.map((one) => one.kind === 'answered' && one.picked.join())).size).toBe(1);
});

it('refuses what is no answer, tells nothing for it, and keeps none of it', async () => {
  const actor = await someActor();
  const { id } = await firstQuestion(actor);
  const hostile: unknown[] = [
    null,
    'x'.repeat(100_000),
    { vignette: id },
    { vignette: id, picked: [] },
    { vignette: id, picked: conceptIds },
    { vignette: id, picked: ['<script>alert(1)</script>'] },
    { vignette: id, picked: ['__proto__'] },
    { vignette: 'no-such-story', picked: ['quorums'] },
    { vignette: 'constructor', picked: ['quorums'] },
    { vignette: '\u0000\u202e', picked: ['quorums'] },
  ];
  for (const given of hostile) {
    const answered = await answerVignette(actor, given);
    expect(Object.keys(answered)).toEqual(['kind', 'message']);
  }
  expect(await database().spotting.count({ where: { accountId: actor.id } })).toBe(0);
});
