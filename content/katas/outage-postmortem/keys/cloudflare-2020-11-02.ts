import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'cloudflare-2020-11-02',
  about: { time: 'part', detector: 'cause', consensus: 'cause' },
  questions: [
    {
      answer: `“The network is reliable”: a pair of switches was trusted to carry the load if either of them fails, and one of them only half
failed.`,
      lookFor: ['The network is reliable.', 'Quotes a line that shows it.'],
    },
    {
      answer: `Assumed: a switch works, or it is dead and the other takes over. Reportedly one half worked for about six minutes, and its partner did not take over. The post calls the fault Byzantine. Strictly, links dropped messages and nobody lied: an omission, and an
asymmetric one, as some could still be reached.`,
      lookFor: [
        'Assumed: a switch works or is dead.',
        'Violated: one that half works; Byzantine or asymmetric omission, with the reason.',
      ],
      acceptable: ['Either name for the fault, if the answer says why.'],
    },
    {
      answer: `No clock was to blame. Timing was part of it: an election needs a stable period longer than its timers, and reportedly none came
while the switch was half working.`,
      lookFor: ['Clocks: no.', 'Election timers without a stable period: yes, or argued.'],
    },
    {
      answer: `Yes, too aggressive: databases were promoted on a blip, and reportedly promoting more slowly is among the fixes. The lone member
of the etcd cluster was right about its own link, and its suspicion was useless to the others.`,
      lookFor: [
        'Too aggressive: promotion on a blip of minutes.',
        'A bonus: sees that the member’s suspicion was true for its link only.',
      ],
    },
    {
      answer: `Yes. Reportedly one member of an etcd cluster (Raft) lost sight of the leader while it could still reach the third member, which
reached both. It called election after election, no leader lasted, and writes stopped, although a majority was alive and connected.
Progress was lost, safety kept. The manager of the databases, which needs etcd, then promoted new primaries.`,
      lookFor: [
        'etcd could not keep a leader although a majority was connected.',
        'Progress was lost, and safety kept.',
      ],
    },
    {
      answer: `Promote more slowly (failure detectors). Keep a member that hears no leader from disturbing the rest (leader election, consensus).
Count half-working parts among the faults, and try them (failure models). Rebuild replicas one by one rather than all at once: reportedly a
defect demanded all, and one database carried every read (replication, blast radius).`,
      lookFor: [
        'Cites two or more concepts, each with a step of the runbook.',
        'Among them failure detectors, leader election or failure models.',
      ],
    },
  ],
  traps: [
    '“The majority was lost”: a majority was alive and connected.',
    '“An attacker”: Byzantine is the name of a fault, not of a person.',
    '“Split brain”: no leader lasted, and safety was kept.',
    '“The CDN was down”: the edge kept working.',
    '“Six minutes of fault cannot cost six hours”: what was set off in them did.',
  ],
  quotes: [
    {
      text: 'both are normally active, but either can handle the load if the other fails',
      tag: 'P',
      illustrates: 'The network is reliable',
    },
    {
      text: 'you spend most of your time thinking about how well it functions when that redundancy is lost',
      tag: 'P',
      illustrates: 'Failure models; no fallacy',
    },
  ],
  concepts: [
    'failure-models',
    'timing-models',
    'failure-detectors',
    'consensus',
    'leader-election',
    'replication',
    'blast-radius',
  ],
};
