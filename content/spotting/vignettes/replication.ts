import type { Vignette } from '../vignette.ts';

export const replicationVignettes: readonly Vignette[] = [
  {
    id: 'new-address',
    text: 'A customer of a book club saves her new address. The page says “saved”, and it is: the database has it on its disk. The next page she opens is drawn from a second machine that takes over all changes about two seconds later. It shows the old address. She types the new one in again, three times in all, sees the old one each time, and writes an angry letter, which is sent to the old address. When support looks, a minute later, everything is as it should be.',
    concepts: ['replication'],
    tempting: [
      {
        id: 'idempotency',
        why: 'Saving the same address three times does no harm. It is the reading that misled her.',
      },
      {
        id: 'physical-clocks',
        why: 'No clock is looked at. The second machine is simply two seconds of changes behind.',
      },
      {
        id: 'partitions',
        why: 'The two machines reach each other all the time. One follows the other at a distance, by design.',
      },
    ],
    why: 'She read a copy that was behind her own write. For whoever has just written, reads must come from where it was written, or wait until the copy is that far.',
  },
  {
    id: 'burnt-machine',
    text: 'A tailor’s order system confirms an order once the main machine has it on disk, and sends it on to a second machine in another building, which is usually six seconds behind. On a Friday in December the main machine burns. The second is put in its place within ten seconds, faster than the contract demands, and takes orders as if nothing had happened. On Saturday customers ask about 412 orders that were confirmed to them and that nobody can find. Last night’s backup does not have them either.',
    concepts: ['replication'],
    tempting: [
      {
        id: 'leader-election',
        why: 'The only machine left was chosen, quickly and without doubt. No other had the orders.',
      },
      {
        id: 'failure-models',
        why: 'One machine burning is exactly what the second was bought for. What was not thought through is how much it may be missing.',
      },
      {
        id: 'idempotency',
        why: 'Nobody was left wondering whether the order was taken: each had a confirmation. It was given too early.',
      },
    ],
    why: 'Confirming when only one disk has it means that the last seconds are lost with that disk. Either the second machine must have it first, at the price of waiting, or six seconds of orders are what a fire costs.',
  },
  {
    id: 'third-goal',
    text: 'A sports site shows scores from two mirrors of its database, and a reader’s requests go now to one, now to the other. One mirror is usually up to date, the other half a minute behind. In the last minutes of a final a man sees 3:2, reloads to enjoy it, sees 2:2, believes that the goal was disallowed, bets accordingly, reloads, and sees 3:2. The referee disallowed nothing, each page was true at some moment, and no message was lost.',
    concepts: ['replication'],
    tempting: [
      {
        id: 'happens-before',
        why: 'Each mirror shows the goals in their proper order. Only someone who moves between the mirrors goes back in time.',
      },
      {
        id: 'consensus',
        why: 'There was never a doubt about the score: one database decides, the mirrors follow.',
      },
      {
        id: 'physical-clocks',
        why: 'Nobody compared times of day. One mirror had not yet received what the other had.',
      },
    ],
    why: 'Two copies are behind by different amounts, and a reader who is sent from one to the other sees the past after the present. Keeping a reader at one mirror, or refusing to show less than was shown, is the remedy.',
  },
  {
    id: 'cancelled-dumps',
    text: 'An estate agent pays for a second database in another town that repeats every change of the first within a second. Since that went live, the nightly dump to tape has been cancelled: “we have everything twice now”. In August a trainee means to clear one table of a trial system and clears it in the real one. A second later the other town has cleared it, too. The management asks what it has been paying for, and is told, correctly, that the second database has worked without fault since the first day.',
    concepts: ['replication'],
    tempting: [
      {
        id: 'blast-radius',
        why: 'That a trainee could reach the real table is worth a rule. But with any history to go back to, the slip would have cost an hour.',
      },
      {
        id: 'failure-models',
        why: 'Against a machine that dies, the second database is a good answer. It was taken for an answer to mistakes, which are changes like any other.',
      },
      {
        id: 'consensus',
        why: 'Both databases were of one mind throughout.',
      },
    ],
    why: 'A live copy repeats a mistake as faithfully as anything else. It protects from the loss of a machine; against a wrong change only an older state helps, kept apart and tried out.',
  },
];
