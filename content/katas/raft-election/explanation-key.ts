import type { Rubric } from '../../rubric.ts';

/** Ongaro and Ousterhout 2014, figure 2 and section 5.2 (election safety). */
export const explanationKey: Rubric = {
  lines: [
    {
      id: 'one-vote',
      text: 'A node grants at most one vote in a term.',
      lookFor: ['per term, not for ever', 'first come, first served is fine'],
    },
    {
      id: 'durable',
      text: 'It remembers the vote across a crash: on disk before the answer leaves.',
      lookFor: ['durable, saved, on disk', 'before replying'],
    },
    {
      id: 'majority',
      text: 'A leader needs the votes of a majority, and two majorities share a node.',
      lookFor: [
        'a majority of all nodes, not of those that answer',
        'the overlap is what makes a second leader impossible',
      ],
    },
  ],
  model:
    'A leader needs the votes of a majority, any two majorities share a node, and no node votes twice in a term, even across a crash, because its vote is on disk before it is sent.',
  traps: [
    'A time-out makes sure of it: randomised timers only make split votes rare.',
    'The old leader notices that it was replaced.',
    'A partition cannot have two leaders: it can, in different terms.',
  ],
};
