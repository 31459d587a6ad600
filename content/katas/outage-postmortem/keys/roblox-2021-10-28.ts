import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'roblox-2021-10-28',
  about: { time: 'part', detector: 'part', consensus: 'cause' },
  questions: [
    {
      answer: `“Transport cost is zero”: a newer way of streaming updates broke down under many streams with much churn, a cost that nobody
had counted. Or “latency is zero”: the voters could not keep up with writes, whose median went from under 300 ms to 2 s.`,
      lookFor: ['Transport cost is zero, or latency is zero.', 'Quotes a line that shows the one that is named.'],
    },
    {
      answer: `Assumed: a minority of the five voters may crash. What happened was slowness. A slow server is no dead one (a gray failure), and
all voters carried the same load, so it struck them together (correlated).`,
      lookFor: [
        'Assumed: a minority of voters crashes.',
        'Violated: slow rather than dead (gray), and all at once (correlated).',
      ],
    },
    {
      answer: `No clock was involved. Delays without a bound were: leaders fell out of step because nobody could say how long a write would
take. That is timing models, not clocks.`,
      lookFor: ['Clocks: no.', 'Delays without a bound: yes.'],
    },
    {
      answer: `Yes, several. Services declared themselves unhealthy because the registry was slow: too aggressive. The scheduler took an
unhealthy node for an empty one: incomplete. And monitoring depended on Consul itself, so it was blind when it was needed: too slow.`,
      lookFor: [
        'At least one detector is named and classified, with its evidence.',
        'Monitoring depended on what it watched.',
      ],
    },
    {
      answer: `Yes. Consul elects leaders through Raft, and the elections did what they promise. Nothing in them prefers a fast leader, and some
who were elected were slow, because the store of the log dealt with nearly a million free pages on writes; those were kept from staying
leader in the end. Agreement held; progress crawled.`,
      lookFor: [
        'Elections worked as specified, and elected slow leaders, too.',
        'Safety held, progress did not: no split brain, no lost quorum.',
      ],
    },
    {
      answer: `Do not let telemetry depend on what it watches, and do not put everything on one cluster (blast radius). Watch for slowness, not
only for death (failure detectors, failure models). Let leaders go that are slow (leader election). Let players back in steps, as was done
(overload).`,
      lookFor: [
        'Cites two or more concepts, each with a step of the runbook.',
        'Among them the circular dependency, or slowness as a failure.',
      ],
    },
  ],
  traps: [
    '“Split brain”: agreement held, progress crawled.',
    '“A bug of Raft”: the protocol did what it specifies.',
    '“The quorum was lost”: voters were slow, not gone.',
    '“Too many players”: traffic was one of the wrong theories.',
    '“Bigger machines fix it”: 128 cores made it worse.',
    '“One root cause”: there were two, nearly unrelated.',
  ],
  quotes: [
    { text: 'a majority of nodes were not able to keep up with writes', tag: 'A', illustrates: 'Latency is zero' },
    {
      text: 'due to it manifesting from a combination of both a large number of streams and a high churn rate',
      tag: 'A',
      illustrates: 'Transport cost is zero',
    },
    {
      text: 'if hardware is merely slow rather than failing, it can impact overall Consul performance',
      tag: 'A',
      illustrates: 'Gray failure; no fallacy',
    },
    {
      text: 'There was a circular dependency between our telemetry systems and Consul',
      tag: 'A',
      illustrates: 'Blast radius; no fallacy',
    },
  ],
  concepts: [
    'failure-models',
    'timing-models',
    'failure-detectors',
    'consensus',
    'leader-election',
    'overload',
    'blast-radius',
  ],
};
