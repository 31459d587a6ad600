import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'aws-s3-2017-02-28',
  about: { time: 'no', detector: 'no', consensus: 'no' },
  questions: [
    {
      answer: `None fits cleanly. Nearest is “topology doesn’t change”: a large part of two subsystems was taken out at once, by a tool that
did not ask how much of them would be left.`,
      lookFor: [
        'Names the nearest fallacy, topology doesn’t change, or argues that none fits.',
        'Quotes a line that shows it.',
      ],
    },
    {
      answer: `The design assumed that some capacity, even a good deal, may go at any time and is replaced without anybody noticing. What
went was more than that bound, of the same subsystems, at one moment. It forced full restarts of the index and then of placement: a
procedure that had not been rehearsed at that size.`,
      lookFor: [
        'Assumed: the loss of a bounded share of servers.',
        'Violated: a correlated removal beyond the bound.',
        'A full restart was needed, and had not been rehearsed at this size.',
      ],
    },
    {
      answer: `Not involved. Restarts took long because there was much to check and load, not because a clock or an order was wrong.`,
      lookFor: ['Says that time was not involved, with a reason.'],
    },
    {
      answer: `Not as a cause. What deserves a word is the reporting: the status console depended on S3, so it could not tell anybody about
the fate that it shared.`,
      lookFor: ['No detector caused or prolonged it.', 'Status reporting shared the fate of what it reported on.'],
    },
    {
      answer: `None is reported. Nothing that we read of the summary says that a majority was lost or a leader elected; whole subsystems were restarted
and checked.`,
      lookFor: ['Says that neither consensus nor election is reported, and claims no lost quorum.'],
    },
    {
      answer: `Remove slowly, and never below a minimum of capacity (blast radius). Divide the index into cells that restart one by one, and
run the status console from several regions (blast radius). Rehearse the restart; allow for the backlog of those who wait (overload).
Write down how much may go at once (failure models).`,
      lookFor: [
        'Cites two or more concepts, each with a step of the runbook.',
        'Among them a limit on what one command may remove, or cells.',
      ],
    },
  ],
  traps: [
    '“The typo is the root cause”: the tool let a typo take away more than the system could bear.',
    '“Data were lost”: no object is reported lost.',
    '“The quorum was lost”: no such thing is reported.',
  ],
  quotes: [
    {
      text: 'a larger set of servers was removed than intended',
      tag: 'P',
      illustrates: 'Topology doesn’t change, as the nearest',
    },
    {
      text: 'designed to support the removal or failure of significant capacity with little or no customer impact',
      tag: 'P',
      illustrates: 'The failure model that was assumed',
    },
  ],
  concepts: ['failure-models', 'overload', 'blast-radius'],
};
