import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exitCodeOf } from './cli/exit-code.ts';
import { verdictSchema } from './contract/verdict.ts';

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));
const solutions = globSync(
  fileURLToPath(new URL('../content/katas/logical-clocks/solutions/*.{ts,js}', import.meta.url)),
);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grade '));
});
afterAll(() => rm(folder, { recursive: true }));

function grade(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--no-warnings', cli, ...args], { maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe('the grade command', () => {
  test('passes a correct solution and prints what was done', async () => {
    const { code, stdout, stderr } = await grade('logical-clocks', solutions[0]!);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^● Passed: all \d+ invariants held\.\n/);
    expect(stdout).toMatch(/1,000 schedules, [\d,]+ events, \d+ ms · seed \d+ · suite [0-9a-f]{12}\n$/);
  }, 30_000);

  test('prints the verdict alone with --json, the same for the same seed', async () => {
    const verdicts = await Promise.all(
      [1, 2].map(async () => {
        const { stdout } = await grade('logical-clocks', solutions[0]!, '--json', '--seed', '42', '--schedules', '30');
        return verdictSchema.parse(JSON.parse(stdout));
      }),
    );
    expect(verdicts[0]).toMatchObject({ kind: 'passed', seed: 42, schedules: 30 });
    expect({ ...verdicts[0], elapsedMs: 0 }).toEqual({ ...verdicts[1], elapsedMs: 0 });
  }, 30_000);

  test('names the invariant that a wrong solution breaks, and shows its events', async () => {
    const mutant = fileURLToPath(
      new URL('../content/katas/logical-clocks/mutants/receive-does-not-tick.ts', import.meta.url),
    );
    const { code, stdout } = await grade('logical-clocks', mutant);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^○ Failed: \d invariants? broken\.\n\nown-entry-counts-events\n {2}\S.*\n\n {2} +at {2}node {2}event/,
    );
  }, 30_000);

  test('exits 1 for a verdict of the learner’s making, and names the place', async () => {
    const { code, stdout } = await grade('logical-clocks', await file('broken.mts', 'export const a: number = ;\n'));
    expect(code).toBe(1);
    expect(stdout).toContain('○ Not judged at line 1, column 26: Unexpected ";".');
  }, 30_000);

  test.each([
    ['no arguments', [], 'Usage:'],
    ['an unknown kata', ['paxos', 'x.ts'], 'There is no kata "paxos"'],
    ['a missing file', ['logical-clocks', 'nowhere.ts'], 'nowhere.ts cannot be read: ENOENT.'],
    ['an unknown language', ['logical-clocks', 'solution.py'], 'not by solution.py'],
    ['a bad seed', ['logical-clocks', cli, '--seed', '-1'], '--seed'],
    [
      'a seed beyond 32 bits',
      ['logical-clocks', cli, '--seed', '4294967296'],
      '--seed takes a whole number from 0 to 4294967295',
    ],
    ['no schedules', ['logical-clocks', cli, '--schedules', '0'], '--schedules takes a whole number'],
    ['an unknown flag', ['logical-clocks', cli, '--fast'], "Unknown option '--fast'"],
  ])(
    'exits 2 for %s, with one line',
    async (_, args, message) => {
      const { code, stdout, stderr } = await grade(...args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(message);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    },
    30_000,
  );

  test('reads no pipe and no device, which may never end', async () => {
    const pipe = join(folder, 'pipe.ts');
    execFileSync('mkfifo', [pipe]);
    const link = join(folder, 'zero.js');
    await symlink('/dev/zero', link);
    for (const odd of [pipe, link]) {
      const { code, stderr } = await grade('logical-clocks', odd);
      expect({ code, stderr }).toEqual({ code: 2, stderr: `${odd} cannot be read: it is no regular file.\n` });
    }
  }, 30_000);

  test('judges a file with a byte order mark, other line ends, invalid UTF-8 in a comment and 64 KiB exactly', async () => {
    const bytes = await readFile(solutions.find((name) => name.endsWith('.js'))!);
    const odd = Buffer.concat([Buffer.from('\ufeff'), Buffer.from(bytes.toString().replaceAll('\n', '\r\n')), Buffer.from('// '), Buffer.from([0xff])]); // prettier-ignore
    // What is invalid takes three bytes where it is replaced.
    const full = Buffer.concat([odd, Buffer.alloc(65_536 - odd.length - 2, 'x')]);
    const path = join(folder, 'odd.js');
    await writeFile(path, full);
    expect((await grade('logical-clocks', path, '--schedules', '20')).code).toBe(0);
    await writeFile(path, Buffer.concat([full, Buffer.from('x')]));
    expect((await grade('logical-clocks', path, '--schedules', '20')).stdout).toContain('65,537 bytes long');
  }, 30_000);

  test('exits 70 where the judge itself fails', () => {
    expect(
      (['passed', 'failed', 'crashed', 'exhausted', 'rejected', 'internal-error'] as const).map(exitCodeOf),
    ).toEqual([0, 1, 1, 1, 1, 70]);
  });
});
