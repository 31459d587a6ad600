import type { Vignette } from '../vignette.ts';

export const timingModelVignettes: readonly Vignette[] = [
  {
    id: 'shared-valve',
    text: 'Two controllers share a valve in a brewery. Before it moves the valve, a controller asks the other whether it is using it, and goes ahead if no answer has come within 50 milliseconds, because in the laboratory no answer ever took longer than eleven. For two years all is well. One night a controller stops for four seconds while its runtime tidies its memory, in the middle of filling. The other asks, waits its 50 milliseconds, and turns the valve. Both were in perfect order and showed the same time to the millisecond.',
    concepts: ['timing-models'],
    tempting: [
      {
        id: 'failure-models',
        why: 'Pauses of this kind are ordinary, and the design did have an answer to a controller that falls silent. Its answer was safe only below 50 milliseconds.',
      },
      {
        id: 'physical-clocks',
        why: 'Both showed the right time. What broke was the assumed limit on how long an answer may take.',
      },
      {
        id: 'failure-detectors',
        why: 'A longer wait would have made the accident rarer. No wait is long enough as long as safety itself hangs on it.',
      },
      {
        id: 'leader-election',
        why: 'A valve that refuses outdated orders would be a second line of defence. The first was broken by taking a habit of the laboratory for a law.',
      },
    ],
    why: 'Eleven milliseconds were an observation, not a guarantee. A design that is unsafe as soon as one answer is late has assumed a bound on delay that nobody gave it.',
  },
  {
    id: 'sick-link',
    text: 'Five ministries share a land register. Its makers promise that a change, once proposed, is settled the same way at all five, and that changes go through “once the network has settled down”. For two days a sick line makes delays swing between 20 milliseconds and nine seconds, growing whenever the software has just adapted. In those days not one change goes through, and not one goes through wrongly. The customer calls it a bug and wants a fixed time after which each change is through.',
    concepts: ['timing-models', 'consensus'],
    tempting: [
      {
        id: 'leader-election',
        why: 'Whoever is put in charge meets the same delays. The promise of progress begins only once they stop swinging.',
      },
      {
        id: 'overload',
        why: 'Hardly anything is sent. The line is sick, not full.',
      },
      {
        id: 'partitions',
        why: 'All five reach each other, sooner or later. Nobody had to choose between two sides.',
      },
    ],
    why: 'The product may stall while delays have no bound, and must be right always: that is just what was sold. No method can promise the customer a fixed time, since settling one value among several is impossible to guarantee without a bound on delays.',
  },
  {
    id: 'lift-brake',
    text: 'A lift’s controller works in rounds of ten milliseconds. In each it sends one command to the brake and takes whatever confirmation has come in as the answer to it, since the brake has always replied within six. New brake firmware keeps a journal, and replies after fourteen. From then on each confirmation is read one round late, as the answer to the following command. The lift believes its brake released when it is closing and closed when it is opening. Nothing is lost, nothing is garbled, and every reply is true.',
    concepts: ['timing-models'],
    tempting: [
      {
        id: 'physical-clocks',
        why: 'Only one device counts the rounds, and it counts them well. No two clocks are compared.',
      },
      {
        id: 'happens-before',
        why: 'A number in each reply would have unmasked the mix-up. It was harmless for as long as it was because of a limit on delay that the firmware never promised to keep.',
      },
      {
        id: 'failure-models',
        why: 'Nothing failed: a reply after fourteen milliseconds is within what the brake’s data sheet allows.',
      },
    ],
    why: 'Working in rounds is right only if every answer comes within its round. That bound was true by accident, and the new firmware ended the accident.',
  },
];
