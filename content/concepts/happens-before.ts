import type { Concept } from './concept.ts';

export const happensBefore: Concept = {
  id: 'happens-before',
  name: 'Happens-before and Lamport clocks',
  definition:
    'Event a happened before b if one process did a and later b, if a is the sending and b the receipt of a message, or if a chain of such steps leads from a to b. A Lamport clock is one counter per process that goes up with each event and, on receipt, above the number received, so that causes always carry smaller numbers than their effects. The converse does not hold: a smaller number proves no cause.',
  atWorkWhere: 'an order between events is wrong, missing or read out of numbers that cannot prove it',
  goesWrong:
    'A hospital’s wards number their entries with counters of their own, and a nightly job merges them by number. Ward A, at 310, asks the pharmacy for a dose; the pharmacy, at 25, reads the request and files its approval under 26. In the merged record the approval stands far above the request, as if the pharmacy had acted on its own, and an auditor complains. No clock was wrong, since none was used. The pharmacy’s counter should have gone above 310 on reading the request; then any merge by number would have kept every answer below its question.',
  katas: ['logical-clocks'],
  incidents: ['github-2018-10-21'],
  source: {
    what: 'Leslie Lamport, “Time, Clocks, and the Ordering of Events in a Distributed System”',
    where: 'Communications of the ACM 21(7), 1978',
  },
  confusedWith: [
    {
      id: 'vector-clocks',
      difference:
        'One counter keeps causes below effects. To tell “caused” from “merely numbered lower” takes one counter per node.',
    },
    {
      id: 'physical-clocks',
      difference:
        'Lamport’s counters count events and need no time of day. Better synchronised clocks do not mend a counter that ignores what it receives.',
    },
  ],
};
