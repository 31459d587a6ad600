import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'cloudflare-leap-2017-01-01',
  about: { time: 'cause', detector: 'no', consensus: 'no' },
  questions: [
    {
      answer: `None fits cleanly, as no fallacy speaks of clocks. Nearest is “latency is zero”: a round trip was taken for something that can
at worst be zero, and came out negative.`,
      lookFor: [
        'Says that no fallacy covers clocks, or argues for the nearest, latency is zero.',
        'Quotes the line on the difference of two times.',
      ],
    },
    {
      answer: `Resolvers that fail or are slow were in the model: they got a penalty. A local clock that misbehaves was not. That is a timing
fault, on the inside; from the outside it showed as omissions, lookups that were not answered. The process itself lived on, as the panic
was caught.`,
      lookFor: [
        'Assumed: upstream resolvers fail or are slow.',
        'Violated: the own clock stepped back, a timing fault.',
      ],
    },
    {
      answer: `Yes, it is the cause. With the leap second the wall clock stepped back by one second, as it should. Round trips were measured
as the difference of two readings of that clock; they take milliseconds, so some came out negative, and after smoothing a negative value
was stored and handed to a random function that panics on one. Durations need a monotonic clock, which Go did not offer at the time.`,
      lookFor: [
        'Time is the cause: the wall clock stepped back at the leap second.',
        'Durations must be measured with a monotonic clock.',
        'The clock was right: the code assumed too much.',
      ],
    },
    {
      answer: `Not at fault: ten minutes to a person, 34 to a diagnosis. But the estimate of round trips is a cousin of a detector, as it
decides whom to ask, and bad input to it did the damage.`,
      lookFor: ['No detector was at fault.', 'A bonus: sees that the estimator of round trips judges the resolvers.'],
    },
    {
      answer: `Not involved. Every machine chose its resolvers by itself, from figures of its own; nothing had to be agreed on, and nobody was elected.`,
      lookFor: ['Says that neither consensus nor election was involved.'],
    },
    {
      answer: `Measure durations with a monotonic clock, and refuse negative ones, as the fix of one character did (physical clocks). Count a
stepping clock among the faults, and test one (failure models). Bring a repair to one machine, one site, the worst site, then all, as was
done (blast radius).`,
      lookFor: ['Cites physical clocks with a step of the runbook.', 'Cites at least one more that fits.'],
    },
  ],
  traps: [
    '“The time servers were wrong”: a leap second is a legitimate step.',
    '“The resolvers were slow”: they answered in milliseconds.',
    '“All DNS was down”: at most about 0.2% of queries.',
    '“The process crashed”: the panic was caught, and single lookups failed.',
  ],
  quotes: [
    {
      text: 'some code assumed that the difference between two times would always be, at worst, zero',
      tag: 'A',
      illustrates: 'Latency is zero, as the nearest; physical clocks',
    },
    { text: 'this function does not guarantee monotonicity', tag: 'A', illustrates: 'Physical clocks; no fallacy' },
  ],
  concepts: ['physical-clocks', 'failure-models', 'blast-radius'],
};
