import { afterEach, describe, expect, test } from 'vitest';
import { bundleJudge } from './bundle.ts';
import type { JudgeRequest } from './child-protocol.ts';
import { defaultLimits } from './limits.ts';
import { readUsage } from './process-usage.ts';
import { openSandboxProcess, type SandboxProcess } from './sandbox-process.ts';
import { toyKata } from './testing/toy.ts';

let opened: SandboxProcess[] = [];
afterEach(async () => {
  await Promise.all(opened.map((process) => process.kill()));
  opened = [];
});

async function openLoaded(): Promise<{
  process: SandboxProcess;
  judge: (guest: string, limits?: Partial<typeof defaultLimits>) => ReturnType<SandboxProcess['exchange']>;
}> {
  const process = await openSandboxProcess();
  opened.push(process);
  const script = await bundleJudge(toyKata.suiteFile);
  await process.exchange({ kind: 'load', ...script }, defaultLimits);
  return {
    process,
    judge: (guest, changed = {}) => {
      const limits = { ...defaultLimits, ...changed };
      const request: JudgeRequest = { kind: 'judge', hash: script.hash, guest, seed: 1, limits, work: { kind: 'run' } };
      return process.exchange(request, limits);
    },
  };
}

describe('a sandbox process', () => {
  test('is killed at its limit of processor time', async () => {
    const { process, judge } = await openLoaded();
    expect(await judge('(function(){for(;;);})', { cpuMs: 100 })).toEqual({
      kind: 'exhausted',
      resource: 'time',
      limit: 100,
    });
    await process.kill();
    expect(await readUsage(process.pid)).toBeUndefined();
  }, 30_000);

  test('that somebody kills has died, which is not the submission’s doing', async () => {
    const { process: sandbox, judge } = await openLoaded();
    const judged = judge('(function(){for(;;);})');
    process.kill(sandbox.pid, 'SIGKILL');
    expect(await judged).toMatchObject({ kind: 'died', note: expect.stringContaining('SIGKILL') as string });
  }, 30_000);

  test('that stands still has stalled, which is not the submission’s doing either', async () => {
    const { process: sandbox, judge } = await openLoaded();
    process.kill(sandbox.pid, 'SIGSTOP');
    expect(await judge('(function(){return {}})', { idleMs: 50 })).toMatchObject({ kind: 'stalled' });
  }, 30_000);

  test('says so where it does not know the suite', async () => {
    const { process } = await openLoaded();
    const request: JudgeRequest = {
      kind: 'judge',
      hash: 'unknown',
      guest: '',
      seed: 1,
      limits: defaultLimits,
      work: { kind: 'run' },
    };
    expect(await process.exchange(request, defaultLimits)).toMatchObject({
      kind: 'replied',
      reply: { kind: 'failed' },
    });
  }, 30_000);

  test('reads a guest that throws at every turn as crashed', async () => {
    const { judge } = await openLoaded();
    const answer = await judge('(function(){ throw new Proxy({}, { get() { throw 1 } }) })');
    expect(answer).toMatchObject({ kind: 'replied', reply: { kind: 'judged', outcome: { kind: 'crashed' } } });
  }, 30_000);
});
