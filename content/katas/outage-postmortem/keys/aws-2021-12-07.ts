import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'aws-2021-12-07',
  about: { time: 'part', detector: 'part', consensus: 'no' },
  questions: [
    {
      answer: `“Bandwidth is infinite”: a surge of connections was more than the devices between the two networks could carry. “Latency is
zero” is as valid, and explains why it lasted: delays became errors, and errors became still more attempts.`,
      lookFor: ['Bandwidth is infinite, or latency is zero.', 'Quotes a line that shows the one that is named.'],
    },
    {
      answer: `The devices were redundant and the networks kept apart, and clients were expected to back off when the other side is slow.
What came was overload, which hits every redundant device alike, and clients that did not back off as they should.`,
      lookFor: [
        'Assumed: redundant devices fail one at a time; clients back off.',
        'Violated: correlated overload, kept up by clients.',
      ],
    },
    {
      answer: `No clock was involved. Unbounded delay was: the congested devices delivered late, and whoever takes late for lost asks again.
That is a matter of timing models, not of clocks.`,
      lookFor: ['Clocks: no.', 'Delay without a bound: yes, and late messages were treated as lost ones.'],
    },
    {
      answer: `Yes. Real-time monitoring lay behind the congested devices and was impaired by what it should have shown, so that operators
had to work from logs: too slow. At the same time every client with a timeout is a detector of its own; retrying whenever one fires
amplified the load.`,
      lookFor: [
        'Monitoring was blinded by the fault itself: too slow.',
        'Timeouts followed by retries made things worse.',
      ],
    },
    {
      answer: `Not involved. Nothing that we read of the summary speaks of a leader or of an agreement: devices were congested, and clients asked again.`,
      lookFor: ['Says that neither consensus nor election was involved.'],
    },
    {
      answer: `Back off with jitter and a budget, and test it at scale (overload). Keep monitoring and status reporting off the network that
they watch (failure detectors, blast radius). Let what runs go on when its management fails, as virtual machines here did (blast radius).
Expect late messages (timing models).`,
      lookFor: [
        'Cites two or more concepts, each with a step of the runbook.',
        'Among them overload: backing off, or shedding load.',
      ],
    },
  ],
  traps: [
    'Calling this “the Kinesis one”: that was November 2020.',
    '“DNS was the cause”: moving name service traffic was a first measure, and no cure.',
    '“EC2 instances died”: they went on running; what failed was the means to manage them.',
  ],
  quotes: [
    {
      text: 'a large surge of connection activity that overwhelmed the networking devices',
      tag: 'P',
      illustrates: 'Bandwidth is infinite',
    },
    { text: 'resulting in even more connection attempts and retries', tag: 'P', illustrates: 'Latency is zero' },
  ],
  concepts: ['fallacies', 'failure-models', 'timing-models', 'failure-detectors', 'overload', 'blast-radius'],
};
