import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'medalla-2020-08-14',
  about: { time: 'cause', detector: 'no', consensus: 'part' },
  questions: [
    {
      answer: `“There is one administrator”: the program adjusted its time by what outside servers told it, which nobody of the team ran.
Or “the network is secure”: answers from outside were trusted.`,
      lookFor: [
        'There is one administrator, or the network is secure.',
        'Quotes a line that shows the one that is named.',
      ],
    },
    {
      answer: `Assumed: some validators, scattered, are offline. Violated: one popular program was wrong everywhere at the same time. That is
correlated, and it is wrong values rather than silence. The repair in haste was a second correlated fault.`,
      lookFor: [
        'Assumed: scattered validators are offline.',
        'Violated: many were wrong together, through one program.',
      ],
    },
    {
      answer: `Yes, it is the cause. Good clocks were corrected to a wrong time. Reportedly answers of several time servers were averaged, and
an average lets one liar move everybody; a median would not have. The team went over to the time of the system alone.`,
      lookFor: [
        'Time is the cause: clocks were corrected to a wrong time.',
        'Says what would have helped: no correction from outside, a median, or a limit on the step.',
      ],
    },
    {
      answer: `Not at fault: people saw it within minutes, reportedly. What failed was the remedy, a repair in haste, and no detector is needed to
explain the rest.`,
      lookFor: ['No detector was at fault.'],
    },
    {
      answer: `Yes. Finality needs a supermajority of validators, and wrong clocks took them away, as reportedly most stopped being active and
some acted for slots in the future. The agreement did what it is for: without enough validators nothing was made final.`,
      lookFor: [
        'Finality needs a supermajority, and too few validators took part.',
        'As designed: no finality rather than a wrong one.',
      ],
    },
    {
      answer: `Never move a clock far on anybody’s word (physical clocks). Have more than one program in wide use, so that no fault of one takes a
supermajority away (failure models, quorums). Bring repairs out to a few first (blast radius), and let nodes catch up one after another
(overload).`,
      lookFor: [
        'Cites physical clocks, with a step of the runbook.',
        'Cites at least one more that fits, such as quorums, failure models or blast radius.',
      ],
    },
  ],
  traps: [
    '“Clock drift”: good clocks were moved.',
    '“A single time server is to blame”: the authors say that the service was never needed.',
    '“The first fault did all the damage”: the repair in haste did much of it.',
    '“Funds were lost”: it was a test network.',
    'How many time servers were wrong: the opening speaks of six, retellings of one in six. Do not hold either against the author.',
  ],
  quotes: [
    {
      text: 'Starting with the receipt of bad responses from 6 different time servers which threw off most nodes running our Prysm client at the same time',
      tag: 'P',
      illustrates: 'There is one administrator',
    },
    {
      text: 'If a validator’s time is indeed off, we can tell them, but will not forcefully change it.',
      tag: 'P',
      illustrates: 'Physical clocks; no fallacy',
    },
    {
      text: 'This fix contained a critical flaw which removed all necessary features for our nodes to function.',
      tag: 'P',
      illustrates: 'Blast radius; no fallacy',
    },
  ],
  concepts: ['physical-clocks', 'failure-models', 'consensus', 'quorums', 'overload', 'blast-radius'],
};
