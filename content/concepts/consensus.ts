import type { Concept } from './concept.ts';

export const consensus: Concept = {
  id: 'consensus',
  name: 'Consensus and FLP',
  definition:
    'Several nodes settle on one value: no two decide differently, what is decided was proposed by someone, and every node that does not fail decides in the end. Fischer, Lynch and Paterson proved that with no bound on delays no deterministic protocol can promise all three if even one node may crash. Real protocols keep agreement always, and give up progress while the network misbehaves or a majority is missing.',
  atWorkWhere: 'several parties must settle on one value, and settle on two, or never',
  goesWrong:
    'Three gate controllers at a railway junction must agree which of two trains goes first. Each proposes the train that it saw, sends its choice to the others, and adopts the first proposal that reaches it. All messages arrive; but they arrive in different orders, and two controllers clear the eastbound train while one clears the westbound. No controller failed and nobody was cut off. Adopting what one hears first is not a decision, since nothing makes all hear the same thing first. A decision needs a second step: a value counts only when a majority has accepted it in the same numbered round.',
  katas: ['raft-election'],
  incidents: ['etcd-2022-04', 'roblox-2021-10-28', 'cloudflare-2020-11-02'],
  source: {
    what: 'Michael Fischer, Nancy Lynch and Michael Paterson, “Impossibility of Distributed Consensus with One Faulty Process”',
    where: 'Journal of the ACM 32(2), 1985',
  },
  confusedWith: [
    {
      id: 'leader-election',
      difference:
        'An election is consensus on who leads, term by term. Consensus in general settles any value, with or without a leader.',
    },
    {
      id: 'quorums',
      difference:
        'A quorum is a tool: two majorities share a member. Consensus is the guarantee that is built with it, and needs rounds and rules besides.',
    },
    {
      id: 'replication',
      difference:
        'Agreement on the order of changes does not yet make the copies equal: each must also apply them, once, the same way.',
    },
  ],
};
