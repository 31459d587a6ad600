import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'google-cloud-2025-06-12',
  about: { time: 'no', detector: 'no', consensus: 'no' },
  questions: [
    {
      answer: `None fits the cause cleanly. Nearest, for the length of it, is “bandwidth is infinite”: tasks that restarted together overran
the database table beneath them.`,
      lookFor: ['Names the nearest, bandwidth is infinite, or argues that none fits.', 'Quotes a line that shows it.'],
    },
    {
      answer: `Assumed: a bad release shows itself in the first region that gets it. Violated: the code travelled region by region, but its
faulty path needed a certain policy to run. That policy, with blank fields, took a road that reaches the whole world; reportedly within
seconds it was everywhere, and every region crashed in the same loop. A correlated crash.`,
      lookFor: [
        'Assumed: a bad release is seen in the first region.',
        'Violated: the data that woke it was everywhere at once (correlated crash).',
      ],
    },
    {
      answer: `Not involved. Two weeks lie between the code and the crash, which is how long a fault was hidden, and not a matter of clocks or order.`,
      lookFor: ['Says that time was not involved, with a reason.'],
    },
    {
      answer: `Not at fault: people were on it in two minutes, knew the cause in ten and had an off switch ready at about 25. Detection is not
recovery, which is the lesson.`,
      lookFor: ['No detector was at fault: two minutes to triage, ten to the cause.', 'Detection is not recovery.'],
    },
    {
      answer: `None is reported. The database copied a bad value faithfully to every region: that is replication at work, and no vote was taken on what it means.`,
      lookFor: ['Says that neither consensus nor election is reported, and blames no database for it.'],
    },
    {
      answer: `Bring data out region by region, as code is (blast radius, replication: it spreads mistakes as faithfully as the rest). Give new
paths an error handling and a flag (blast radius). Restart with randomised exponential backoff (overload). Count a poisoned input among the
faults (failure models).`,
      lookFor: [
        'Cites two or more concepts, each with a step of the runbook.',
        'Among them staged data, or backoff with randomness.',
      ],
    },
  ],
  traps: [
    '“No staged rollout”: the code was staged, the data were not.',
    '“A null pointer is the root cause”: it needed a policy with blank fields, everywhere at once.',
    '“Spanner failed”: it did what it is for.',
    '“Fixed in ten minutes”: known in ten, over after hours.',
    '“A partition”: nobody was cut off.',
  ],
  quotes: [
    {
      text: 'it created a herd effect on the underlying infrastructure it depends on',
      tag: 'A',
      illustrates: 'Bandwidth is infinite, as the nearest',
    },
    {
      text: 'Service Control did not have the appropriate randomized exponential backoff implemented to avoid this.',
      tag: 'A',
      illustrates: 'Bandwidth is infinite; overload',
    },
    {
      text: 'the code path that failed was never exercised during this rollout due to needing a policy change that would trigger the code',
      tag: 'A',
      illustrates: 'Staging; no fallacy',
    },
  ],
  concepts: ['failure-models', 'replication', 'overload', 'blast-radius'],
};
