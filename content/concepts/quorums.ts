import type { Concept } from './concept.ts';

export const quorums: Concept = {
  id: 'quorums',
  name: 'Quorums and membership',
  definition:
    'A quorum is a group large enough to act for the whole, chosen so that any two such groups share a member: a majority, or read and write sets that add up to more than the number of copies. The shared member is what carries knowledge from one decision to the next. All of it holds only if everyone agrees who the members are, so that a change of membership is itself a decision.',
  atWorkWhere: 'it matters how many of whom must take part, or who counts as a member',
  goesWrong:
    'A museum’s alarm is armed or disarmed by any two of three guard posts. Two new posts open in the annexe, and a technician adds them to the configuration of the posts one after the other over lunch. For twenty minutes the old posts still act as two of three, while the annexe, already on the new list, acts as three of five with the first post that was updated. One pair disarms the halls for cleaning; the other three record them as armed. Every group had the number it needed. They were counting different wholes, and nothing forced the two groups to share a post.',
  katas: ['raft-election'],
  incidents: ['pagerduty-2013-04-13', 'medalla-2020-08-14', 'github-2018-10-21'],
  source: {
    what: 'David Gifford, “Weighted Voting for Replicated Data”; Robert Thomas, “A Majority Consensus Approach to Concurrency Control for Multiple Copy Databases”',
    where: 'ACM Symposium on Operating Systems Principles, 1979; ACM Transactions on Database Systems 4(2), 1979',
  },
  confusedWith: [
    {
      id: 'partitions',
      difference:
        'A partition decides who can talk to whom; a quorum decides which side may go on. Disagreement on the members breaks quorums over perfect links.',
    },
    {
      id: 'consensus',
      difference:
        'Overlap is necessary for agreement and not sufficient: two majorities share a member, but rounds and rules decide what that member must say.',
    },
    {
      id: 'failure-models',
      difference:
        'More members survive more independent failures. Against a defect that all share, counting does not help.',
    },
  ],
};
