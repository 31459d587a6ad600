import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { parse, stopParser } from './parser.ts';

afterAll(() => stopParser());

const options = { loader: 'ts', format: 'esm', sourcemap: 'external', logLevel: 'silent', tsconfigRaw: '{}' } as const;
const hostile = (name: string) => readFileSync(new URL(`./hostile/rejected-syntax/${name}`, import.meta.url), 'utf8');

test('a source that grows without end in the parser ends within its memory, long before the clock ends it', async () => {
  const startedAt = performance.now();
  expect(await parse(hostile('enum-that-doubles.ts'), options)).toEqual({ kind: 'unparsable' });
  expect(performance.now() - startedAt).toBeLessThan(1_500);
});

test('a source that prints as its own square is not let in', async () => {
  expect(await parse(hostile('blocks-within-blocks.js'), options)).toEqual({ kind: 'unparsable' });
});

test('the parser works again right after it was stopped for what it held', async () => {
  await parse(hostile('enum-that-doubles.ts'), options);
  expect(await parse('export const label: string = "toy"', options)).toMatchObject({ kind: 'parsed' });
});
