import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { admit } from './admit.ts';
import { bundleJudge } from './bundle.ts';
import type { JudgeRequest } from './child-protocol.ts';
import { judgeInIsolate, loadScript } from './isolate.ts';
import { defaultLimits } from './limits.ts';

const kata = join(import.meta.dirname, '../../content/katas/idempotent-payments');
const solution = readFileSync(join(kata, 'solutions/plain.js'), 'utf8');

/** Judges on a few schedules, with such limits for each step. */
async function judged(source: string, steps: { clockMs: number; busyMs: number }) {
  const { code, hash } = await bundleJudge(join(kata, 'suite/index.ts'));
  const { script, description } = await loadScript(code);
  const admitted = await admit(source, 'javascript', description.exports);
  if (admitted.kind !== 'admitted') throw new Error(admitted.message);
  const work = { kind: 'grade', schedules: 10 } as const;
  const request: JudgeRequest = { kind: 'judge', hash, guest: admitted.code, seed: 1, limits: defaultLimits, work };
  return judgeInIsolate(script, request, () => undefined, steps);
}

const stored = "await store.update(key, { status: 'completed', response });";
const endless = solution.replace(stored, `${stored} for (;;) ;`);

test('a step after an await that the clock ends is our failure, whatever the submission throws, and no crash of the submission', async () => {
  expect(endless).not.toBe(solution);
  await expect(judged(endless, { clockMs: 50, busyMs: Infinity })).rejects.toThrow('A step took 50 ms');
  await expect(judged(solution, { clockMs: 10_000, busyMs: Infinity })).resolves.toMatchObject({ kind: 'concluded' });
});

test('a step that the clock ends has taken the submission’s time where it was at work, however busy the machine is', async () => {
  const outcome = await judged(endless, { clockMs: 500, busyMs: 1 });
  expect(outcome).toEqual({ kind: 'exhausted', resource: 'time', limit: defaultLimits.cpuMs });
});
