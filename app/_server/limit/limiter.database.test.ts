import { expect, it } from 'vitest';
import { withServerDatabase } from '../testing/database.ts';
import { createLimiter } from './limiter.ts';

withServerDatabase();

it('lets through as many as it says, even when all come at once', async () => {
  const limiter = createLimiter('burst', 5, 60);
  const taken = await Promise.all(Array.from({ length: 20 }, () => limiter.take('ada')));
  expect(taken.filter(({ kind }) => kind === 'taken')).toHaveLength(5);
  expect(taken.flatMap((one) => (one.kind === 'taken' ? one.left : [])).sort()).toEqual([0, 1, 2, 3, 4]);
});

it('says how long to wait, and counts each key by itself', async () => {
  const limiter = createLimiter('keys', 1, 60);
  await limiter.take('ada');
  const exceeded = await limiter.take('ada');
  expect(exceeded.kind).toBe('exceeded');
  expect(exceeded.kind === 'exceeded' && exceeded.retryInMs).toBeGreaterThan(55_000);
  expect(await limiter.take('bob')).toMatchObject({ kind: 'taken', left: 0 });
});

it('gives a try back, and forgets them all when asked', async () => {
  const limiter = createLimiter('back', 2, 60);
  await limiter.take('ada');
  await limiter.giveBack('ada');
  expect(await limiter.take('ada')).toMatchObject({ kind: 'taken', left: 1 });
  await limiter.take('ada');
  await limiter.forget('ada');
  expect(await limiter.take('ada')).toMatchObject({ kind: 'taken', left: 1 });
});

it('counts on in another process', async () => {
  await createLimiter('shared', 2, 60).take('ada');
  expect(await createLimiter('shared', 2, 60).take('ada')).toMatchObject({ kind: 'taken', left: 0 });
});
