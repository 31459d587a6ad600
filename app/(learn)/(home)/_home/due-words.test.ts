import { expect, test } from 'vitest';
import { dueWords } from './due-words.ts';

const dayMs = 86_400_000;
const inDays = (days: number) => dueWords(1e12 + days * dayMs, 1e12);

test('says in how many days something is due, and for how many it has been', () => {
  expect([6, 5.5, 1, 0.01].map(inDays)).toEqual(['In 6 days', 'In 6 days', 'In a day', 'In a day']);
  expect([0, -0.99, -1, -3.5].map(inDays)).toEqual(['Due today', 'Due today', 'Due for a day', 'Due for 3 days']);
});
