import { expect, test } from 'vitest';
import { median, reached, table, worst } from './figures.ts';

test('the median is a value that was measured', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2);
  expect(median([])).toBeNaN();
  expect(worst([3, 8, 1])).toBe(8);
});

test('a figure is reached from the right side', () => {
  const figure = { what: 'verdict', kata: '', unit: 'ms', value: 900 };
  expect(reached({ ...figure, target: { value: 1000, than: 'at most' } })).toBe(true);
  expect(reached({ ...figure, target: { value: 1000, than: 'at least' } })).toBe(false);
  expect(reached(figure)).toBeUndefined();
});

test('the table aligns figures to the right and says what is reached', () => {
  expect(
    table([
      {
        kata: 'raft-election',
        what: 'mutants killed',
        value: 120,
        unit: 'of 120',
        target: { value: 120, than: 'at least' },
      },
      { kata: 'raft-election', what: 'simulated', value: 1234567, unit: 'events/s' },
    ]),
  ).toMatchInlineSnapshot(`
    "kata           what                value  unit      to reach
    -------------  --------------  ---------  --------  ------------  -------
    raft-election  mutants killed        120  of 120    at least 120  reached
    raft-election  simulated       1,234,567  events/s"
  `);
});
