import type { Rubric } from '../../rubric.ts';

/** Lamport 1978, section 2 (the clock condition, IR1 and IR2). */
export const explanationKey: Rubric = {
  lines: [
    {
      id: 'advance',
      text: 'Every event raises the process’s own counter.',
      lookFor: ['counting local events and sends, not receives alone'],
    },
    {
      id: 'merge',
      text: 'A message carries its counter, and the receiver goes on from the larger of the two, plus one.',
      lookFor: ['the maximum, not the sender’s value', 'then one more, so that the receive is later than both'],
    },
    {
      id: 'meaning',
      text: 'Hence a cause always has the smaller number; the reverse does not follow.',
      lookFor: ['order by cause, not by time', 'no claim that a smaller number proves a cause'],
    },
  ],
  model:
    'Each process counts its own events and sends the count along, and whoever receives it goes on from the larger of the two plus one, so that every cause has a smaller number than its effects.',
  traps: [
    'The clocks are synchronised.',
    'A smaller number happened before.',
    'The receiver takes the sender’s number.',
  ],
};
