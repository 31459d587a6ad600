import type { Concept } from './concept.ts';

export const partitions: Concept = {
  id: 'partitions',
  name: 'Partitions and CAP',
  definition:
    'A partition splits nodes into groups that work but cannot reach each other. While it lasts, a node that is asked must either answer from what its side knows, or refuse: no system gives linearizable answers and an answer from every node (Gilbert and Lynch’s form of CAP). When nothing is split the same trade remains in milder form, between latency and consistency: whoever answers without asking the far copy answers sooner and may be wrong.',
  atWorkWhere: 'one must choose between answering at once with what is known here and waiting for those out of reach',
  goesWrong:
    'An airline books seats at two sites, each with the full plan. A digger cuts the cable between them for an afternoon. Both sites keep selling, because the management has promised that a customer is never turned away, and 61 seats are sold twice. The next afternoon’s post-mortem asks for a better cable. A better cable makes the choice rarer and does not remove it: with the other site out of reach, a site can refuse the sale, sell from an allotment that is its own, or sell twice and settle later. The airline had chosen the third, without knowing that it had chosen.',
  katas: ['raft-election'],
  incidents: ['github-2018-10-21', 'pagerduty-2013-04-13'],
  source: {
    what: 'Seth Gilbert and Nancy Lynch, “Brewer’s Conjecture and the Feasibility of Consistent, Available, Partition-Tolerant Web Services”; without a partition, Daniel Abadi, “Consistency Tradeoffs in Modern Distributed Database System Design”',
    where: 'ACM SIGACT News 33(2), 2002; IEEE Computer 45(2), 2012',
  },
  confusedWith: [
    {
      id: 'replication',
      difference:
        'Lag is a copy that is behind and will catch up. A partition forces a decision now, and two sides that both accept writes will not simply catch up.',
    },
    {
      id: 'quorums',
      difference:
        'A quorum rule is one way to choose: the smaller side refuses. The choice itself, and its price, is CAP.',
    },
    {
      id: 'fallacies',
      difference:
        '“The network is reliable” is why nobody thought of the cut. What to answer while it lasts is the question of this concept.',
    },
  ],
};
