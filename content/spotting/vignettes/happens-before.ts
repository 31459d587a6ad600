import type { Vignette } from '../vignette.ts';

export const happensBeforeVignettes: readonly Vignette[] = [
  {
    id: 'answer-above-question',
    text: 'Each service of an insurer numbers its own entries, one up for each thing it does or sends. The claims service, at 90, asks the fraud service about a claim. The fraud service, which has been quiet and stands at 12, reads the question and files its answer as 13. The auditors’ report sorts everything by number. It shows the fraud service clearing the claim long before anyone had asked about it, and the auditors want to know who had tipped it off. No one looked at the time of day anywhere.',
    concepts: ['happens-before'],
    tempting: [
      {
        id: 'physical-clocks',
        why: 'No time of day is involved, so there is nothing to set right. What is missing is a rule for what to do with the number one receives.',
      },
      {
        id: 'consensus',
        why: 'The services need not settle on anything. Each may keep its own numbers, provided that it goes above those it is sent.',
      },
      {
        id: 'vector-clocks',
        why: 'More than one number would be more than is asked: to keep an answer below its question in the report, one counter suffices, if it learns on receipt.',
      },
    ],
    why: 'On receiving 90 the fraud service should have gone on to 91. A counter that ignores what it is sent puts effects before their causes.',
  },
  {
    id: 'lowered-limit',
    text: 'A bank’s two sites stamp their entries with counters that are kept properly: each goes above any number that it receives. On Tuesday site X records “limit lowered” at 40, and site Y “payment approved” at 57. The investigators’ report concludes that Y knew of the new limit and ignored it, as 40 comes before 57. The line between the sites was down for maintenance all of Tuesday, and they exchanged nothing. The clerk at Y asks for a kind of stamp that would have shown her innocent.',
    concepts: ['happens-before', 'vector-clocks'],
    tempting: [
      {
        id: 'replication',
        why: 'The numbers cannot tell whether Y could have known of the limit at all, so nothing shows that it read an old copy of it.',
      },
      {
        id: 'physical-clocks',
        why: 'Exact times would only say which came first, not whether either knew of the other.',
      },
      {
        id: 'partitions',
        why: 'The line was down, but the story asks nothing of what the sites should have done meanwhile. It is about what may be read out of two numbers.',
      },
    ],
    why: 'A cause has a smaller number than its effect; a smaller number proves no cause. The stamp that the clerk asks for has an entry per site: it would have shown that neither event knew of the other.',
  },
  {
    id: 'trading-halt',
    text: 'An exchange’s supervisor announces “trading halted”. The clearing house reads that and announces “open orders cancelled”. Each message travels to each broker by a road of its own, and all arrive. At one broker the second message overtakes the first. Its robot, seeing orders vanish in what looks like an open market, takes it for an attack and sells everything by telephone. Both messages carried the exact time of day at which they were sent, correct to the microsecond; the robot acts on what it sees when it sees it.',
    concepts: ['happens-before'],
    tempting: [
      {
        id: 'physical-clocks',
        why: 'The times were exact and did not help. Without being told that the second message rests on a first, the robot cannot know that something is still missing.',
      },
      {
        id: 'timing-models',
        why: 'Both roads were as quick as ever, and no limit was exceeded. Any difference between two roads, however small, lets one message overtake another.',
      },
      {
        id: 'consensus',
        why: 'Nobody was of two minds: the exchange was halted, and the orders were cancelled.',
      },
    ],
    why: 'The cancellation was sent in response to the halt, so nobody should have been shown it before the halt. Delivering in an order that respects cause needs a mark of what a message rests on.',
  },
];
