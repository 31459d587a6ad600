import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'github-2018-10-21',
  about: { time: 'part', detector: 'part', consensus: 'cause' },
  questions: [
    {
      answer: `“The network is reliable” was violated first: for 43 seconds the network hub in the East could not reach the primary
East Coast data centre. It triggered the outage but does not explain a day of it. “Latency is zero” does: once the primaries stood in
the West, applications in the East paid a round trip across the country for every write, and could not work that way.`,
      lookFor: [
        'Names a fallacy and quotes the line that shows it.',
        'Tells the trigger (the network is reliable) from what made it long (latency is zero).',
      ],
      acceptable: [
        '“Topology doesn’t change”, argued from a tool that built a topology which the applications could not live with.',
      ],
    },
    {
      answer: `Two models, which do not agree. The part that manages the databases (Orchestrator) was built to outlast a partition, and
did. The data were treated as if a primary that cannot be reached had crashed, and as if what it had not replicated yet did not matter.
It was alive, and it held writes that the West never saw: 954 on one busy cluster. The West then took writes of its own for about 40
minutes, so there was no safe way back.`,
      lookFor: [
        'The management of the databases tolerated a partition: held.',
        'The data: an unreachable primary was taken for a dead one, its unreplicated writes for negligible: violated.',
        'Puts a figure on it: 43 s, 954 writes, or about 40 minutes.',
      ],
    },
    {
      answer: `No clock caused it. Order did: after 22:52 there were two histories of the same data, the East’s last seconds and the
West’s minutes, and neither happened before the other. Wall-clock times could have sorted the rows, but not said which write knew of
which.`,
      lookFor: [
        'Clocks were not a cause.',
        'Ordering is part of it: two concurrent histories that cannot simply be joined.',
      ],
    },
    {
      answer: `Yes, and it was correct but unhelpful. The East really could not be reached. But “can I reach it?” is not what the
decision needed: a failover across the country costs hours, and the cut was over in 43 seconds.`,
      lookFor: [
        'A detector was involved: it led to the promotion in the West.',
        'Classifies it as correct but unhelpful, and says what the decision would have needed.',
      ],
      acceptable: ['“Too aggressive”, with the reason that it did not wait out a blip of 43 seconds.'],
    },
    {
      answer: `Yes. Orchestrator’s nodes agree through Raft; those in the West and in the public cloud in the East formed a quorum and
promoted primaries in the West. That was as designed, and as configured. What was never under Raft are the rows in MySQL: agreeing on
who leads is not agreeing on what has been written.`,
      lookFor: [
        'A leader election took place and behaved as designed and configured.',
        'MySQL’s data were not under that consensus.',
      ],
    },
    {
      answer: `Keep promotions inside a region, or ask how long the primary has been away (failure detectors, leader election). Refuse
writes at the old primary from the moment that a new one is chosen, and know the lag of what is promoted (leader election, replication).
Decide beforehand what to give up while split (partitions). Test the applications with a primary that is far away (fallacies).`,
      lookFor: [
        'Cites at least two concepts and ties each to a step that would have changed this outage.',
        'Among them one of: leader election, failure detectors, partitions, replication.',
      ],
    },
  ],
  traps: [
    '“Raft split-brained”: one quorum elected once. The data diverged, not the election.',
    '“The link from coast to coast was cut”: the cut lay between a hub and a data centre, both in the East.',
    '“Git data were corrupted”: it was the metadata in MySQL.',
    '“User data were lost”: the report says that ultimately none were.',
  ],
  quotes: [
    {
      text: 'it is still possible that sites will be unable to communicate with each other for some amount of time',
      tag: 'A',
      illustrates: 'The network is reliable',
    },
    {
      text: 'unable to cope with the additional latency introduced by a cross-country round trip',
      tag: 'A',
      illustrates: 'Latency is zero',
    },
    {
      text: 'Orchestrator’s actions behaved as configured, despite our application tier being unable to support this topology change.',
      tag: 'A',
      illustrates: 'Topology doesn’t change',
    },
  ],
  concepts: [
    'fallacies',
    'happens-before',
    'vector-clocks',
    'failure-detectors',
    'consensus',
    'leader-election',
    'quorums',
    'partitions',
    'replication',
  ],
};
