import { describe, expect, test } from 'vitest';
import type { ChildReply, ChildRequest } from './child-protocol.ts';
import { defaultLimits, submissionsPerChild } from './limits.ts';
import { createPool } from './pool.ts';
import type { Exchange, SandboxProcess } from './sandbox-process.ts';

const script = { code: '', hash: 'abc' };
const request = { guest: '', seed: 1, limits: defaultLimits, work: { kind: 'run' } as const };
const loaded: ChildReply & { kind: 'loaded' } = {
  kind: 'loaded',
  description: { kind: 'described', exports: {}, invariants: [] },
};
const judged: Exchange = { kind: 'replied', reply: { kind: 'judged', outcome: { kind: 'unfit', message: 'fine' } } };
const died: Exchange = { kind: 'died', note: 'for no reason' };

/** Processes that answer a submission as told, one list for each that is started; the last answer is repeated. */
function scripted(lives: Exchange[][]) {
  const seen = { started: 0, killed: 0, requests: [] as ChildRequest['kind'][] };
  const open = async (): Promise<SandboxProcess> => {
    const answers = [...(lives[Math.min(seen.started, lives.length - 1)] ?? [])];
    seen.started += 1;
    return {
      pid: seen.started,
      kill: async () => void (seen.killed += 1),
      exchange: async ({ kind }) => {
        seen.requests.push(kind);
        if (kind === 'load') return { kind: 'replied', reply: loaded };
        return answers.length > 1 ? answers.shift()! : answers[0]!;
      },
    };
  };
  return { seen, open };
}

describe('the pool', () => {
  test('keeps a process warm and loads a script into it once', async () => {
    const { seen, open } = scripted([[judged]]);
    const pool = createPool(1, open);
    await pool.judge(script, request);
    await pool.judge(script, request);
    expect(seen).toEqual({ started: 1, killed: 0, requests: ['load', 'judge', 'judge'] });
  });

  test('tries once more, in a fresh process, what ended for no known reason', async () => {
    const { seen, open } = scripted([[died], [judged]]);
    const outcome = await createPool(1, open).judge(script, request);
    expect(outcome).toEqual({ kind: 'unfit', message: 'fine' });
    expect(seen).toMatchObject({ started: 2, killed: 1 });
  });

  test('gives up after the second time, and says why to the operator alone', async () => {
    const { open } = scripted([[died]]);
    expect(await createPool(1, open).judge(script, request)).toEqual({
      kind: 'broken',
      notes: ['died: for no reason', 'died: for no reason'],
    });
  });

  test.each(['time', 'memory', 'output'] as const)(
    'throws a process away that ran out of %s, and never retries',
    async (resource) => {
      const { seen, open } = scripted([[{ kind: 'exhausted', resource, limit: 1 }], [judged]]);
      const pool = createPool(1, open);
      expect(await pool.judge(script, request)).toEqual({ kind: 'exhausted', resource, limit: 1 });
      expect(await pool.judge(script, request)).toMatchObject({ kind: 'unfit' });
      expect(seen).toMatchObject({ started: 2, killed: 1 });
    },
  );

  test('replaces a process after so many submissions', async () => {
    const { seen, open } = scripted([[judged]]);
    const pool = createPool(1, open);
    for (let n = 0; n < submissionsPerChild + 1; n += 1) await pool.judge(script, request);
    expect(seen).toMatchObject({ started: 2, killed: 1 });
  });

  test('never gives one process two submissions at once', async () => {
    let inside = 0;
    let most = 0;
    const pool = createPool(2, async () => ({
      pid: 1,
      kill: async () => undefined,
      exchange: async ({ kind }) => {
        if (kind === 'load') return { kind: 'replied', reply: loaded };
        most = Math.max(most, ++inside);
        await Promise.resolve();
        inside -= 1;
        return judged;
      },
    }));
    await Promise.all(Array.from({ length: 9 }, () => pool.judge(script, request)));
    expect(most).toBe(2);
  });

  test('starts nothing any more once it is closed', async () => {
    const { seen, open } = scripted([[judged]]);
    const pool = createPool(1, open);
    await pool.judge(script, request);
    await pool.close();
    expect(await pool.judge(script, request)).toMatchObject({ kind: 'broken' });
    expect(seen).toMatchObject({ started: 1, killed: 1 });
  });
});
