import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { admit, type Admission } from './admit.ts';
import { parse, stopParser } from './parser.ts';
import { toySolution } from './testing/toy.ts';

const contract = { Counter: 'class', total: 'function', label: 'string', steps: 'array' } as const;
const admitted = (source: string, language: 'typescript' | 'javascript' = 'typescript') =>
  admit(source, language, contract);

afterAll(() => stopParser());

const positionsOf = (admission: Admission) => {
  if (admission.kind !== 'admitted') throw new Error(JSON.stringify(admission));
  return admission;
};

describe('a submission at the door', () => {
  test('is measured in bytes of UTF-8 before anything parses it', async () => {
    const fits = `//${'é'.repeat(32_767)}`;
    expect(Buffer.byteLength(fits)).toBe(65_536);
    expect(await admitted(fits)).toMatchObject({ kind: 'rejected', reason: 'missing-export' });
    expect(await admitted(`${fits}x`)).toMatchObject({ kind: 'rejected', reason: 'too-large' });
    expect(await admitted('!'.repeat(300_000))).toMatchObject({ kind: 'rejected', reason: 'too-large' });
  });

  test('is told the line and column of a syntax error as an editor counts them', async () => {
    const source = `const a = 1;\nconst text = 'ünï😀' oops;\n`;
    const column = source.split('\n')[1]!.indexOf('oops') + 1;
    expect(await admitted(source)).toMatchObject({ kind: 'rejected', reason: 'syntax', line: 2, column });
  });

  test('is told where it imports', async () => {
    const source = `${toySolution()}\n\nexport const load = () => import('node:fs');`;
    expect(await admitted(source)).toMatchObject({ reason: 'import', line: source.split('\n').length, column: 27 });
  });

  test('may import types alone, in both ways of writing it', async () => {
    const source = `import type { A } from './a';\nimport { B } from './b';\n${toySolution('let b: A | B | undefined; void b;')}`;
    expect(await admitted(source)).toMatchObject({ kind: 'admitted' });
  });

  test('is told which exports are missing', async () => {
    const { message } = (await admitted('export const label = 1')) as { message: string };
    expect(message).toBe("The contract's Counter (a class), total (a function), steps (an array) are not exported.");
  });

  test('always becomes strict-mode code inside its wrapper', async () => {
    const { code } = positionsOf(await admitted(toySolution('// })(); escaped()')));
    expect(code.startsWith('(function(){"use strict";')).toBe(true);
    expect(code).not.toContain('escaped');
  });

  test('keeps its line numbers whatever is printed around it', async () => {
    const source = `#!/usr/bin/env node\n/* a\n comment */\n${toySolution('\n\nfunction late(): never {\n  throw new Error();\n}\nvoid late;')}`;
    const { code, positions } = positionsOf(await admitted(source));
    const lines = code.split('\n');
    const line = lines.findIndex((text) => text.includes('throw new Error')) + 1;
    const expected = source.split('\n').findIndex((text) => text.includes('throw new Error')) + 1;
    expect(positions.original(line, lines[line - 1]!.indexOf('throw') + 1)).toEqual({ line: expected, column: 3 });
    expect(positions.rewrite(`at late (solution:${line}:5)`)).toBe(`at late (solution:${expected}:3)`);
  });

  test('cannot bring a source map of its own', async () => {
    const map = Buffer.from('{"version":3,"sources":["evil"],"mappings":"AA+/////D"}').toString('base64');
    const source = `${toySolution()}\n//# sourceMappingURL=data:application/json;base64,${map}`;
    const { code, positions } = positionsOf(await admitted(source));
    const line =
      code.split('\n').findIndex((text) => text.includes("label = 'toy'") || text.includes('label = "toy"')) + 1;
    expect(positions.original(line, 5)?.line).toBe(source.split('\n').findIndex((text) => text.includes('label')) + 1);
  });
});

describe('the parser', () => {
  test('survives a source that kills its service', async () => {
    // 250 kB never come past the door; here they stand for whatever smaller source does the same one day. In a process of its own, as
    // the dying service prints a hundred lines of its own stack.
    const script = `import { parse, stopParser } from ${JSON.stringify(new URL('./parser.ts', import.meta.url).href)};
      const kinds = [await parse('!'.repeat(3_000_000), { loader: 'js' }), await parse('const a: number = 1', { loader: 'ts' })];
      console.log(kinds.map(({ kind }) => kind).join());
      await stopParser();`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      maxBuffer: 2 ** 24,
    });
    expect(stdout.trim()).toBe('unparsable,parsed');
  }, 60_000);

  test('serves those who wait behind a source that hangs it', async () => {
    const [hung, fine] = await Promise.all([
      parse('A<'.repeat(30_000), { loader: 'ts' }),
      parse('export const a = 1', { loader: 'ts' }),
    ]);
    expect(hung.kind).toBe('unparsable');
    expect(fine.kind).toBe('parsed');
  }, 60_000);
});
