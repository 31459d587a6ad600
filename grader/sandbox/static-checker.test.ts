import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createStaticChecker } from './static-checker.ts';

const checker = createStaticChecker(join(import.meta.dirname, 'testing', 'static-toy.ts'), { checkMsMax: 1_500 });
afterAll(() => checker.close());
const check = (source: string) => checker.check({ source, language: 'javascript', texts: { schema: 'x' } });

test('says which invariants it checks, and what breaks them', async () => {
  expect(await checker.invariants()).toEqual(['is-quiet']);
  expect(await check('quiet')).toEqual({ kind: 'checked', findings: [] });
  expect(await check('loud')).toMatchObject({
    findings: [{ invariant: 'is-quiet', state: { texts: { schema: 'x' } } }],
  });
});

test('text that outlasts or outgrows the parsers ends its thread and nothing else', { timeout: 30_000 }, async () => {
  expect(await check('loops')).toMatchObject({ kind: 'exhausted', resource: 'time' });
  expect(await check('quiet')).toEqual({ kind: 'checked', findings: [] });
  expect(['memory', 'time']).toContain(((await check('grows')) as { resource?: string }).resource);
  expect(await check('quiet')).toEqual({ kind: 'checked', findings: [] });
});

test('text that spoils a parser spoils nothing for the next', async () => {
  expect(await check('spoils')).toEqual({ kind: 'checked', findings: [] });
  expect(await check('quiet')).toEqual({ kind: 'checked', findings: [] });
});

test('a failure of ours is tried again and then said to be ours', async () => {
  const outcome = await check('throws');
  expect(outcome).toMatchObject({ kind: 'broken' });
  expect(outcome.kind === 'broken' && outcome.notes).toHaveLength(2);
});

test('submissions that come at once are checked one after the other', async () => {
  const outcomes = await Promise.all(['loud', 'quiet', 'loud'].map(check));
  expect(outcomes.map((outcome) => (outcome.kind === 'checked' ? outcome.findings.length : -1))).toEqual([1, 0, 1]);
});
