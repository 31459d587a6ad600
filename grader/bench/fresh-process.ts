/** What the sandbox is compared with: a `node` process for one submission, with the suite in it and no walls. Prints how it ended. */
import { readFileSync } from 'node:fs';
import { firstViolation } from './first-violation.ts';
import { measuredKatas } from './katas.ts';

const [slug, file] = process.argv.slice(2) as [string, string];
const kata = (await measuredKatas()).find((one) => one.slug === slug);
if (!kata) throw new Error(`There is no open kata ${slug}`);
const { result } = await firstViolation(kata.suite, readFileSync(file, 'utf8'), 1, kata.schedules);
console.log(result.kind === 'explored' && result.violations.length === 0 ? 'passed' : 'not passed');
