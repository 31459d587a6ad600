import type { Concept } from './concept.ts';

export const failureDetectors: Concept = {
  id: 'failure-detectors',
  name: 'Failure detectors',
  definition:
    'A mechanism that guesses which nodes have failed, from missing heartbeats or failing probes. It trades completeness (every failed node is suspected in the end) against accuracy (no healthy node is): without a bound on delay no timeout gives both. A detector may be too aggressive, too slow, blind to the fault at hand, or right about a fact and unhelpful to the decision that hangs on it.',
  atWorkWhere:
    'a judgement that something is alive or dead comes too early, too late, or from looking at the wrong thing',
  goesWrong:
    'A courier firm’s dispatcher drops any van whose tablet has been silent for ten seconds, and gives its parcels to the next. In the tunnel under the river, tablets are silent for forty. Every morning at eight, vans that are driving perfectly well lose their tours, other vans turn back to fetch parcels that are already on the road, and the extra traffic in the tunnel makes the silence longer. Nothing had failed but the guess. A limit longer than the tunnel would be slower to find a van that has really broken down; which of the two errors costs more is a decision, and nobody had made it.',
  katas: ['raft-election', 'outage-postmortem'],
  incidents: ['stripe-2019-07-10', 'facebook-2021-10-04', 'cloudflare-2023-10-30', 'github-2012-12-22'],
  source: {
    what: 'Tushar Deepak Chandra and Sam Toueg, “Unreliable Failure Detectors for Reliable Distributed Systems”',
    where: 'Journal of the ACM 43(2), 1996',
  },
  confusedWith: [
    {
      id: 'failure-models',
      difference:
        'What may go wrong is the model; how one comes to believe that it has gone wrong is the detector. A crash that is noticed at once is no fault of the detector.',
    },
    {
      id: 'overload',
      difference:
        'A hasty detector can cause overload by expelling the slow. The question is which came first: a wrong verdict, or too much work.',
    },
    {
      id: 'leader-election',
      difference:
        'A detector only suspects. What makes its errors harmless is an election that tolerates them, with terms and fencing.',
    },
  ],
};
