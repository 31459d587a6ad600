import type { Vignette } from '../vignette.ts';

export const idempotencyVignettes: readonly Vignette[] = [
  {
    id: 'bank-call',
    text: 'A bicycle shop’s till asks the bank to take 1,240 from a customer’s account. For eight seconds nothing comes back; the till gives up and asks again, and this time the answer is “done”. On the evening’s statement the money has been taken two times. The bank shows its journal: both requests arrived, both were carried out in a fifth of a second, and both answers were sent. The first answer was lost on a bad mobile link. The shop’s programmer sets the till to wait for a minute.',
    concepts: ['idempotency'],
    tempting: [
      {
        id: 'failure-models',
        why: 'A lost answer is the most common fault of all, and the till was prepared for it. Its way of being prepared took the money twice.',
      },
      {
        id: 'overload',
        why: 'The bank was quick, and one more request is no burden. And a lost answer never arrives, however long one waits.',
      },
      {
        id: 'failure-detectors',
        why: 'The till did not decide that the bank was dead. It just could not know, and no one could have, whether the money had been taken.',
      },
      {
        id: 'fallacies',
        why: 'The programmer did expect the link to lose things, hence the second request. He did not think about what had become of the first.',
      },
    ],
    why: 'Without an answer, the first request may or may not have been carried out. It may only be sent again if doing it again changes nothing: with a key, made once per purchase, by which the bank recognises it.',
  },
  {
    id: 'marked-first',
    text: 'A wholesaler’s invoice robot takes batches of 900 orders from a queue. For each it first marks all as done, so that no other robot takes them as well, and then writes the invoices. In March it is switched off between the two. The queue, asked the next day, is certain: 900 delivered, 900 done. Not one invoice exists, and nothing will ever offer these orders to a robot again. The queue’s maker points out that none of them was delivered more often than it should be.',
    concepts: ['idempotency'],
    tempting: [
      {
        id: 'replication',
        why: 'No copy lost them: the queue stored and delivered all 900, and recorded what it was told.',
      },
      {
        id: 'failure-models',
        why: 'A robot may be switched off at any moment; everybody knew. What follows for the order of the two steps is the point.',
      },
      {
        id: 'consensus',
        why: 'Only one robot is involved, and it contradicts nobody.',
      },
    ],
    why: 'Mark first and a stop in between loses the work; work first and a stop repeats it. Either the two must stand or fall together, or work comes first and must bear repeating.',
  },
  {
    id: 'greenhouse',
    text: 'A nursery’s hub talks to the heating of its greenhouses by radio. The command is “two degrees warmer”. Radio is bad in winter, so the hub sends it until a confirmation comes, as its makers, who know radio, have planned. On the coldest night of the year the commands get through and the confirmations do not. The heating carries out each command as it comes. At six in the morning the hub receives its first confirmation, is content, and stops. It is 41 degrees among the orchids.',
    concepts: ['idempotency'],
    tempting: [
      {
        id: 'fallacies',
        why: 'Nobody took the radio to be dependable: the hub repeats precisely because it is not.',
      },
      {
        id: 'failure-detectors',
        why: 'The hub never concluded that the heating was dead. It did not know whether it had been heard, which no timeout can tell.',
      },
      {
        id: 'overload',
        why: 'Heating and radio could bear far more commands than these. It is what each command says that adds up.',
      },
    ],
    why: 'To repeat until confirmed is right only for commands that can bear it. “Heat to 21 degrees” could have been sent all night.',
  },
];
