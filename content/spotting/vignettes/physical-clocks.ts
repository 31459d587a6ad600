import type { Vignette } from '../vignette.ts';

export const physicalClockVignettes: readonly Vignette[] = [
  {
    id: 'corrected-server',
    text: 'In a library’s catalogue a session lasts ten minutes: the server notes the time of day when it begins and ends it once the time of day is ten minutes later. The server has been a quarter of an hour behind for months, and nobody minds. One Tuesday an administrator notices and puts it right. All 8,000 sessions end in that second. Everybody signs in again at once; the sign-in service, made for twenty a second, answers ever more slowly, people press the button again, and for half an hour hardly anyone gets in.',
    concepts: ['physical-clocks', 'overload'],
    tempting: [
      {
        id: 'failure-detectors',
        why: 'Nothing judged whether anybody was alive. The sessions ended by the rule for their age.',
      },
      {
        id: 'failure-models',
        why: 'The correction was deliberate and right, and the sign-in service did what it could. Nothing failed.',
      },
    ],
    why: 'Two halves. An age was measured with a time of day that can jump, instead of a clock that only runs forward. And the crowd that this made came at once, then asked again, until asking was all that happened.',
  },
  {
    id: 'row-that-stays',
    text: 'A database with servers in three towns keeps, for each row, whichever write bears the newest time. In Lund the server is three minutes fast. A clerk in Lund enters a row by mistake; a colleague in Riga, who sees it at once, deletes it a minute later. The database confirms the deletion, and all three servers receive it. The row stays. The colleague deletes it again, and again the database confirms. At the fourth try, three minutes on, it disappears, and the case is closed as not reproducible.',
    concepts: ['physical-clocks'],
    tempting: [
      {
        id: 'failure-models',
        why: 'A server three minutes fast is wrong in the most ordinary of ways. What needs a name is the rule that lets the time of day decide.',
      },
      {
        id: 'idempotency',
        why: 'The deletion arrived each time and was confirmed. It lost a comparison with a time that had not yet come.',
      },
      {
        id: 'replication',
        why: 'All three servers had everything within moments, and all three held the same. They were of one mind, and wrong.',
      },
      {
        id: 'vector-clocks',
        why: 'It would have helped to know that the deletion was made in knowledge of the row. But what decided, and wrongly, was a clock that is three minutes fast.',
      },
    ],
    why: 'Newest-wins trusts the time of day of every machine. Whatever a fast one writes wins until the others have caught up with the future.',
  },
  {
    id: 'toll-gantries',
    text: 'A road authority finds speeding drivers between two gantries that stand four kilometres apart. Each notes number plate and time of day; a computer subtracts and divides. In autumn the gantry at the far end is replaced. From then on, every car seems to have taken nine seconds less than it did, and fines go out to people who drove at 115 where 120 is allowed. The cameras read every plate correctly, all records arrive within the minute, and no car is ever matched with another.',
    concepts: ['physical-clocks'],
    tempting: [
      {
        id: 'happens-before',
        why: 'The order is right throughout: near gantry first, far one second. The distance in time between the two is what is wrong.',
      },
      {
        id: 'timing-models',
        why: 'How long the records travelled does not enter into the sum. The times in them are those of the gantries.',
      },
      {
        id: 'failure-models',
        why: 'Calling it a part that answers wrongly is not false, but hides the remedy: two clocks are never equal, and the sum must allow for how far apart they may be.',
      },
    ],
    why: 'A duration was computed from two clocks in two places, as if they were one. Their disagreement, nine seconds here, went straight into the result, without a margin.',
  },
];
