/** The ways in which a counterexample becomes smaller: each leaves what it is about as it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { silent } from '../../../../grader/kit/log.ts';
import { subjectOf } from '../../../../grader/kit/subject.ts';
import { inProcessGuest } from '../../../../grader/kit/testing/in-process-guest.ts';
import { directedClusters } from './directed.ts';
import { laterStart } from './later-start.ts';
import { oneNodesView } from './one-nodes-view.ts';
import { Player } from './player.ts';
import type { RaftSchedule } from './schedule.ts';
import { shorterSchedules, smallerSchedules } from './smaller.ts';
import { toldOf } from './trace.ts';

const play = (schedule: RaftSchedule, solution = 'class-with-fields') => {
  const source = readFileSync(join(import.meta.dirname, `../solutions/${solution}.ts`), 'utf8');
  const player = new Player([]);
  const { happened } = player.play(schedule, subjectOf(inProcessGuest(source)), silent);
  return { happened, written: player.written() };
};
const three = directedClusters.find(({ world }) => world.ids.length === 3) as RaftSchedule;
const atMost = (until: number) => ({ ...three, world: { ...three.world, endAt: until }, liveness: null });

test('one node’s view of a cluster is what that node went through there: the same events, at the same times, in the same states', () => {
  const { happened, written } = play(atMost(900));
  for (const node of [0, 1, 2]) {
    const seen = happened.filter((turn) => turn.node.index === node);
    const alone = play(oneNodesView(written, happened, node, 900)).happened;
    const gist = (turns: typeof happened) =>
      turns.map(({ at, kind, term, vote, role }) => [at, kind, term, vote, role]);
    expect(gist(alone)).toEqual(gist(seen));
    expect(alone.length).toBeLessThan(happened.length);
  }
});

test('a later start keeps terms and logs, frees the votes, and counts messages and time from there', () => {
  const { happened, written } = play(atMost(900));
  const win = happened.findIndex(({ wins }) => wins);
  expect(win).toBeGreaterThan(0);
  const { world } = laterStart(written, happened, win);
  const { at, term } = happened[win]!;
  expect(world.endAt).toBeCloseTo(written.world.endAt - at);
  expect(Math.max(...world.disks.map((disk) => disk?.term ?? 0))).toBe(term);
  for (const disk of world.disks) expect(disk?.vote ?? -1).toBe(-1);
  const links = new Set((world.fates ?? []).map(({ from, to }) => `${from} ${to}`));
  for (const link of links) {
    const numbers = (world.fates ?? []).filter(({ from, to }) => `${from} ${to}` === link).map(({ nth }) => nth);
    expect(Math.min(...numbers)).toBe(0);
  }
});

test('nothing that comes after the break, and no timer that changed nothing, is told', () => {
  const { happened } = play(atMost(900), 'ticker');
  const win = happened.findIndex(({ wins }) => wins);
  const told = toldOf(happened, [win]);
  expect(told.at(-1)).toBe(win);
  expect(told.length).toBeLessThan(win / 3);
  const left = happened.filter((_, index) => index < win && !told.includes(index));
  for (const { kind, sent } of left) expect([kind, sent.length]).toEqual(['timer', 0]);
  const idle = left[0]!.event;
  expect(toldOf(happened, [idle, win])).toContain(idle);
});

test('every candidate is a schedule that can be played, and the same are offered again', () => {
  const { happened, written } = play(atMost(600));
  const broken = { happened, event: happened.length - 1, liveness: false, fates: written.world.fates ?? [] };
  const offered = () => [...smallerSchedules(written, broken), ...shorterSchedules(written, broken)];
  const candidates = offered();
  expect(candidates.length).toBeGreaterThan(50);
  for (const candidate of candidates) {
    const { ids, disks, faults, drawsOf } = candidate.world;
    expect(disks).toHaveLength(ids.length);
    if (drawsOf) expect(new Set(drawsOf).size).toBe(ids.length);
    for (const { node } of faults) expect(node).toBeLessThan(ids.length);
    play(candidate);
  }
  expect(offered()).toEqual(candidates);
});
