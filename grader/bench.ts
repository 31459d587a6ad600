/**
 * `npm run bench`: the figures that the judge is held to, beside what there is to reach, measured on this machine, now.
 *
 *     npm run --silent bench -- [--json] [--thorough] [--each] [--shortest] [--kata SLUG]
 *
 * `--each` adds a row for each counterexample of each mutant: its length, and twice the shortest known. `--shortest` measures nothing: it
 * searches for shorter ones, for some twenty minutes, and keeps them in bench/shortest-known.json.
 * `--thorough` judges every correct solution over a million schedules, 200,000 with each of five seeds, which takes hours. Not part of the tests:
 * a machine that is busy with something else measures that.
 */
import { parseArgs } from 'node:util';
import { type Figure, table } from './bench/figures.ts';
import { type MeasuredKata, measuredKatas } from './bench/katas.ts';
import * as measure from './bench/measure.ts';
import * as speed from './bench/speed.ts';
import { searchShortest } from './bench/shortest-known.ts';
import { createJudge } from './judge.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, thorough: { type: 'boolean' }, each: { type: 'boolean' }, shortest: { type: 'boolean' }, kata: { type: 'string' } }, // prettier-ignore
});
const children = 2;
const say = (line: string) => void process.stderr.write(`${line}\n`);

const katas = (await measuredKatas()).filter(({ slug }) => values.kata === undefined || slug === values.kata);
if (katas.length === 0) {
  say(`There is no open kata ${values.kata}.`);
  process.exit(2);
}
if (values.shortest) {
  await searchShortest(katas, say);
  process.exit(0);
}
const judge = createJudge({ children, log: say });
await judge.warm();

const figures: Figure[] = [];
const take = async (what: string, measured: Promise<Figure[]>) => {
  const startedAt = performance.now();
  figures.push(...(await measured));
  say(`${what}: ${Math.round(performance.now() - startedAt)} ms`);
};
const ofKata = async (kata: MeasuredKata) => {
  await take(`${kata.slug}, solutions`, speed.measureSolutions(judge, kata));
  await take(`${kata.slug}, endurance`, speed.measureEndurance(judge, kata, values.thorough ? 200_000 : 10_000));
  if (kata.slug === 'raft-election') await take('bare loop', speed.measureBareLoop(judge, kata));
  await take(`${kata.slug}, mutants`, measure.measureMutants(judge, kata, values.each === true));
  if (kata.slug === 'logical-clocks') await take('throughput', measure.measureThroughput(judge, kata, children));
};
for (const kata of katas) await ofKata(kata);
await take('memory', measure.measureMemory());
await judge.close();

console.log(values.json ? JSON.stringify(figures, null, 2) : table(figures));
