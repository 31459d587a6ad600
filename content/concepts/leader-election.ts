import type { Concept } from './concept.ts';

export const leaderElection: Concept = {
  id: 'leader-election',
  name: 'Leader election, terms, fencing',
  definition:
    'One node at a time is chosen to act for all, and each choice opens a new numbered term with at most one leader. A leader that was paused or cut off cannot know that it has been replaced, so the number travels with every order it gives. The resource itself must remember the highest number it has seen and refuse anything lower: that is fencing, and without it an old leader’s late write still lands.',
  atWorkWhere: 'two believe that they are in charge, and the thing they act on obeys both',
  goesWrong:
    'A dam’s control room has a main and a spare operator station. The main one freezes while its disk recovers; after a minute the spare takes over and closes a gate for divers. The main station wakes, knows nothing of the minute it missed, and sends the next command of its old programme: open the gate. The gate obeys whoever speaks. Electing the spare was right, and a longer wait before doing so would only have made the collision rarer. Had each takeover a number, and had the gate refused any command with a lower one than it had already seen, the old programme would have ended there.',
  katas: ['raft-election'],
  incidents: ['stripe-2019-07-10', 'github-2012-12-22', 'aws-dynamodb-2025-10-19'],
  source: {
    what: 'Hector Garcia-Molina, “Elections in a Distributed Computing System”; as numbered terms over a log, Diego Ongaro and John Ousterhout, “In Search of an Understandable Consensus Algorithm”',
    where: 'IEEE Transactions on Computers C-31(1), 1982; USENIX Annual Technical Conference, 2014',
  },
  confusedWith: [
    {
      id: 'failure-detectors',
      difference:
        'The detector decides when to replace a leader. Fencing makes it harmless that the detector was wrong, or that the old leader does not know.',
    },
    {
      id: 'consensus',
      difference:
        'Consensus chooses the leader; that only the chosen one is obeyed afterwards is for the resource to enforce.',
    },
    {
      id: 'quorums',
      difference:
        'A majority keeps two leaders from winning the same term. It does not stop the winner of an old term from speaking up late.',
    },
  ],
};
