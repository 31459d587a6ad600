import type { Rubric } from '../../rubric.ts';

export const explanationKey: Rubric = {
  lines: [
    {
      id: 'assumption',
      text: 'It looks for what the design took for granted: of the network, of failures, of time, of who decides.',
      lookFor: ['an assumption, not a culprit and not a trigger'],
    },
    {
      id: 'violation',
      text: 'It names the moment, or the fact, that refuted the assumption.',
      lookFor: ['what happened against what was believed', 'evidence from the report'],
    },
    {
      id: 'concept',
      text: 'It gives that gap its name, so that it can be found elsewhere.',
      lookFor: ['a concept, a model, a fallacy', 'use beyond this one outage'],
    },
  ],
  model:
    'Find what the design believed about failures, time or the network, find the minute of the report that refuted it, and give the gap between the two its textbook name.',
  traps: ['The root cause is a person’s mistake.', 'Find the first thing that broke.', 'Retell the timeline.'],
};
