import type { Vignette } from '../vignette.ts';

export const vectorClockVignettes: readonly Vignette[] = [
  {
    id: 'two-tablets',
    text: 'Two caretakers walk through a museum with tablets that are offline in the vaults. Both open the same inspection list. One adds a broken window on the second floor, the other strikes out a lamp that has been mended. Back upstairs, the server sees two edits of the same list and keeps the one with the later time, to the second. The window vanishes without a word. Neither caretaker had seen the other’s change, both tablets showed the right time, and the rain comes on Friday.',
    concepts: ['vector-clocks'],
    tempting: [
      {
        id: 'happens-before',
        why: 'There was no order to find: neither edit rests on the other. A counter that only keeps effects above causes would have let one win just the same.',
      },
      {
        id: 'physical-clocks',
        why: 'Both tablets showed the right time. With perfect clocks the later edit still erases one that it knew nothing of.',
      },
      {
        id: 'replication',
        why: 'The server did not read an old copy. It had both edits in its hands and could not tell that neither replaced the other.',
      },
      {
        id: 'partitions',
        why: 'That the tablets keep working offline was a choice, and a good one. The damage was done later, with everyone online, when the two edits met.',
      },
    ],
    why: 'Neither edit was made with knowledge of the other, so both must be kept or merged. One number per tablet shows that; a time of day cannot.',
  },
  {
    id: 'trimmed-counters',
    text: 'A store keeps, with every value, a short list: for each server, how many of its writes the value has taken in. A new value whose list covers the old one’s replaces it; otherwise the store keeps both and asks. Servers are exchanged every month, and the lists grow long, so a nightly job cuts off the oldest entries. After that, conflicts that customers had settled weeks ago come back: the settled value and the unsettled one lie side by side again, and the store asks once more.',
    concepts: ['vector-clocks'],
    tempting: [
      {
        id: 'happens-before',
        why: 'A single counter would not do: the store must know which of two values had seen the other, or that neither had. That takes the whole list.',
      },
      {
        id: 'replication',
        why: 'The copies hold the same values as each other. What is lost is the record of which value had already taken in which.',
      },
      {
        id: 'quorums',
        why: 'Servers come and go, but who must take part in a write was never in doubt.',
      },
      {
        id: 'idempotency',
        why: 'No request was repeated. The same two values were compared again, with less to go by.',
      },
    ],
    why: 'The list says what a value was written in knowledge of. With entries cut off, a value that had replaced another no longer covers it, and the two look as if neither had known of the other.',
  },
  {
    id: 'edit-count',
    text: 'A password manager gives each entry an edit count, one up for each change, and when two devices meet, the higher count wins. An entry stands at 7 on phone and laptop. On a train without reception its owner fixes a typing error in the note on her phone, twice, and reaches 9. At home her partner changes the bank’s password on the laptop, which makes it 8. In the evening the devices meet, 9 wins, and the new password is nowhere. The old one is locked out after three tries.',
    concepts: ['vector-clocks'],
    tempting: [
      {
        id: 'partitions',
        why: 'To let a phone go on without reception was a choice, and the right one. The loss came later, when the two devices met and compared.',
      },
      {
        id: 'happens-before',
        why: 'The count never put an effect before its cause. What a single count cannot show is that 9 was reached without knowledge of 8.',
      },
      {
        id: 'physical-clocks',
        why: 'Only edits are counted. The password was even changed at a later time than the note.',
      },
      {
        id: 'idempotency',
        why: 'Each change was made once and sent once. One was thrown away on arrival.',
      },
    ],
    why: 'The 9 comes after the 7, and so does the 8, but neither comes after the other. With one count per device that is plain: the phone leads in one place, the laptop in the other.',
  },
];
