import type { Concept } from './concept.ts';

export const timingModels: Concept = {
  id: 'timing-models',
  name: 'Timing models',
  definition:
    'What a design may assume about delays. In a synchronous system every message and every step takes at most a known time; in an asynchronous one there is no bound at all; in a partially synchronous one a bound exists but is unknown, or holds only from some unknown moment on. Sound protocols never let safety depend on a bound, and promise progress only while one holds.',
  atWorkWhere: 'something is right only as long as a delay stays below a limit that nobody guarantees',
  goesWrong:
    'A printing plant has two controllers, and either may start the press. Each asks the other “are you printing?” and, after 100 milliseconds without an answer, takes the silence for a no. In three years of tests the slowest answer took nine. Then one controller is moved onto a shared host, which stops it for two seconds while another guest is migrated. The other waits its 100 milliseconds and starts; the first wakes, still in the middle of its own start. Both feed paper. The limit of 100 was an observation that had been promoted to a law.',
  katas: ['raft-election', 'outage-postmortem'],
  incidents: ['aws-2021-12-07', 'roblox-2021-10-28', 'aws-dynamodb-2025-10-19'],
  source: {
    what: 'Cynthia Dwork, Nancy Lynch and Larry Stockmeyer, “Consensus in the Presence of Partial Synchrony”',
    where: 'Journal of the ACM 35(2), 1988',
  },
  confusedWith: [
    {
      id: 'physical-clocks',
      difference:
        'A timing model is about how long things take; physical clocks are about what the time is. Delays can break a system whose clocks are all right.',
    },
    {
      id: 'failure-detectors',
      difference:
        'A detector turns a bound on delay into a judgement on a node. The timing model says whether that bound may be relied upon.',
    },
    {
      id: 'consensus',
      difference:
        'That agreement may take for ever without a bound is a theorem about consensus; the bound itself, and when it holds, is the timing model.',
    },
  ],
};
