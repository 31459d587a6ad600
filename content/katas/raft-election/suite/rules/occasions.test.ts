/** A rule that names too few occasions would miss what it is for: whatever any of them finds, it finds when shown less, too. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { silent } from '../../../../../grader/kit/log.ts';
import { Crash, subjectOf } from '../../../../../grader/kit/subject.ts';
import { inProcessGuest } from '../../../../../grader/kit/testing/in-process-guest.ts';
import { randomOf } from '../../../../../grader/sim/random.ts';
import { directedClusters, directedNodes } from '../directed.ts';
import { Player } from '../player.ts';
import type { RaftSchedule } from '../schedule.ts';
import { seededCluster, seededNode } from '../seeded.ts';
import * as answers from './answers.ts';
import * as elections from './elections.ts';
import * as leaders from './leaders.ts';
import { everyOccasion } from './occasions.ts';
import type { Rule } from './rule.ts';
import * as state from './state.ts';
import * as terms from './terms.ts';
import * as votes from './votes.ts';

const rules: Rule[] = [leaders, votes, terms, elections, answers, state].flatMap((module) => Object.values(module));
const shownEverything = rules.map((rule) => ({ ...rule, on: everyOccasion }));

const folder = join(import.meta.dirname, '../../mutants');
const mutants = readdirSync(folder).filter((_, index) => index % 4 === 0);

/** What lasts for half a minute says nothing new here, event by event. */
const short = ({ world }: RaftSchedule) => world.endAt < 10_000;
const schedules: RaftSchedule[] = [
  ...directedNodes.filter(short),
  ...directedClusters.slice(0, 20),
  ...[1, 2, 3, 4, 5, 6].flatMap((seed) => [seededNode(randomOf(seed)), seededCluster(randomOf(seed))]),
];

function foundIn(player: Player, schedule: RaftSchedule, source: string): unknown {
  try {
    return [...player.play(schedule, subjectOf(inProcessGuest(source)), silent).findings];
  } catch (error) {
    if (error instanceof Crash) return error.message;
    throw error;
  }
}

test('rules find the same in the turns that they ask for as in all of them', () => {
  const sparing = new Player(rules);
  const thorough = new Player(shownEverything);
  let broken = 0;
  for (const mutant of mutants) {
    const source = readFileSync(join(folder, mutant), 'utf8');
    for (const schedule of schedules) {
      const found = foundIn(sparing, schedule, source);
      expect(found, mutant).toEqual(foundIn(thorough, schedule, source));
      if (Array.isArray(found) && found.length > 0) broken++;
    }
  }
  expect(broken).toBeGreaterThan(100);
});
