import type { Concept } from './concept.ts';

export const vectorClocks: Concept = {
  id: 'vector-clocks',
  name: 'Vector clocks',
  definition:
    'One counter per node, carried by every event, message or version: how much of each node’s history lies behind it. Of two vectors, the one that is nowhere larger and somewhere smaller belongs to the event that happened before the other; if each is larger somewhere, the two are concurrent and neither could have known of the other. Unlike a single counter, a vector therefore proves both cause and its absence, at the price of one entry per node.',
  atWorkWhere: 'two changes made without knowledge of each other must be told from one that replaced the other',
  goesWrong:
    'Two surgeons plan the same operation on tablets without reception. One adds an allergy, the other moves the date. Back in the corridor, the server receives the plan with the allergy, then the plan with the new date, which never contained the allergy; it keeps whichever was saved last, and the allergy is gone. Neither plan was older in any sense that matters, since neither surgeon had seen the other’s. With a counter per tablet the server would have found each version ahead of the other in one place, kept both, and asked.',
  katas: ['logical-clocks'],
  incidents: ['github-2018-10-21'],
  source: {
    what: 'Colin Fidge, “Timestamps in Message-Passing Systems That Preserve the Partial Ordering”; independently Friedemann Mattern, “Virtual Time and Global States of Distributed Systems”',
    where: 'Australian Computer Science Conference, 1988; Workshop on Parallel and Distributed Algorithms, 1988',
  },
  confusedWith: [
    {
      id: 'happens-before',
      difference:
        'Happens-before is the relation itself. A Lamport counter respects it; only a vector can be read back into it, and so find what is concurrent.',
    },
    {
      id: 'physical-clocks',
      difference:
        'A timestamp says when, a vector says with knowledge of what. Perfect clocks would still let the later of two concurrent edits erase the earlier.',
    },
    {
      id: 'replication',
      difference:
        'Copies that differ are a matter of replication; to know whether one supersedes the other or both must be kept is what vectors are for.',
    },
  ],
};
