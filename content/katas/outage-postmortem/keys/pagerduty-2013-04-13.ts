import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'pagerduty-2013-04-13',
  about: { time: 'part', detector: 'part', consensus: 'cause' },
  questions: [
    {
      answer: `“There is one administrator”: how two data centres of a provider are connected was the provider’s business, and turned out to be
through one point. “The network is reliable” is as valid.`,
      lookFor: [
        'There is one administrator, or the network is reliable.',
        'Quotes a line that shows the one that is named.',
      ],
    },
    {
      answer: `Assumed: any one of three sites may be lost, even by a partition, and the three share nothing. Violated: two of them shared a
peering point, so they failed together. The loss of one was survivable, the independence was missing.`,
      lookFor: [
        'Assumed: the independent loss of one site in three.',
        'Violated: two shared a peering point (correlated).',
      ],
    },
    {
      answer: `No clock was involved. Slowness was: messages between sites were late enough to count as lost, and no timeout can tell the one from the
other.`,
      lookFor: ['Clocks: no.', 'Delay: slow enough to count as lost.'],
    },
    {
      answer: `Slow and partial. The first page came 14 minutes after the connection had begun to degrade, and named a single node.`,
      lookFor: ['Too slow: 14 minutes, from 7:57 to 8:11.', 'Partial: it named one node of the dispatching system.'],
    },
    {
      answer: `Yes. Reportedly the dispatcher could not form a quorum while messages between the sites were late, and stopped. That is how a system
of majorities is designed, and the right answer: better no notification for a while than two systems that send.`,
      lookFor: [
        'No quorum could be formed, and the dispatcher stopped.',
        'As designed: to stop is right for a system of majorities.',
      ],
    },
    {
      answer: `Ask the providers what the sites share, and test it (failure models, blast radius). Spread members so that no single connection
separates a majority (quorums). Decide beforehand what may still be sent while split (partitions). Set timeouts that tell slow from lost
where that matters (timing models).`,
      lookFor: [
        'Cites two or more concepts, each with a step of the runbook.',
        'Among them quorums, or what sites share.',
      ],
    },
  ],
  traps: [
    '“Two of three were alive”: two were cut off.',
    '“Split brain”: without a quorum the dispatcher stopped.',
    '“Nodes crashed”: they could not reach each other in time.',
    '“Add nodes in the same two regions”: they would share the same connection.',
    '“The election failed”: there was nothing to elect with.',
  ],
  quotes: [
    {
      text: 'we have since learned that two of the datacenters shared a common peering point',
      tag: 'P',
      illustrates: 'There is one administrator',
    },
    {
      text: 'something not specifically built into our design was the ability to survive the failure of two datacenters at once',
      tag: 'P',
      illustrates: 'The network is reliable',
    },
  ],
  concepts: ['failure-models', 'timing-models', 'quorums', 'partitions', 'blast-radius'],
};
