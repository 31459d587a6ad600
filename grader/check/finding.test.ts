import { expect, test } from 'vitest';
import { at, counted, finding, ordinal, theEvent, vectorText } from './finding.ts';

test('the events that a sentence cites are its causes, in its order', () => {
  expect(finding`Process ${2} sent ${at(4)} what ${theEvent(1)} was about, and received it ${at(9)}.`).toEqual({
    message: 'Process 2 sent at tick 4 what event 1 was about, and received it at tick 9.',
    causes: [4, 1, 9],
  });
});

test('numbers are said as people say them', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ordinal)).toEqual([
    '1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '102nd', '111th',
  ]); // prettier-ignore
  expect(counted(1, 'event')).toBe('1 event');
  expect(counted(0, 'event')).toBe('0 events');
  expect(vectorText([1, 0])).toBe('[1, 0]');
});
