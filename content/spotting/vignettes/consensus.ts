import type { Vignette } from '../vignette.ts';

export const consensusVignettes: readonly Vignette[] = [
  {
    id: 'first-announcement',
    text: 'Three coordinators of a game must settle which of two maps tonight’s tournament is played on. Each tells the others its own choice, and adopts the first choice that it hears, its own counting only if no other comes within a second. All messages arrive, none late, but in different orders. Two coordinators load the harbour, one the desert, and 900 players find their opponents missing. The post-mortem notes that no machine failed, that nobody was ever out of reach, and that each did exactly what it was told.',
    concepts: ['consensus'],
    tempting: [
      {
        id: 'quorums',
        why: 'Counting would belong to a cure: a map stands once two of three have accepted it. But no count was ever taken here, rightly or wrongly.',
      },
      {
        id: 'partitions',
        why: 'Nobody was out of reach. That the messages came in different orders was enough.',
      },
      {
        id: 'happens-before',
        why: 'No message was caused by another, so there is no order of causes to respect. Even perfect stamps would leave three first-heard choices.',
      },
      {
        id: 'leader-election',
        why: 'One coordinator in charge would be a way out. But choosing it is the same question again: how do three settle on one?',
      },
    ],
    why: 'What one hears first is not what was decided. Nothing in the method makes all three end with the same map; that takes a second round, in which a choice counts once most have accepted it.',
  },
  {
    id: 'guaranteed-decision',
    text: 'A vendor sells three servers that fix the day’s gold price among themselves: by strict rules, without throwing dice, without trusting any limit on delays, and even if one of them stops. “A price is always fixed in the end”, says the brochure. A tester doubts it. He stops nothing and loses nothing; he merely holds back one server’s messages at well-chosen moments, and lets them all through later. Each time the three are about to settle, a late message sends them into another round. After a week there is still no price, and no rule was broken.',
    concepts: ['consensus'],
    tempting: [
      {
        id: 'failure-detectors',
        why: 'With no limit on delays no waiting time tells slow from stopped, so there is nothing to tune. The promise itself cannot be kept.',
      },
      {
        id: 'timing-models',
        why: 'Near: had the vendor assumed a limit on delays, the price could be promised. But it expressly assumed none, and what fails is the promise that is then impossible.',
      },
      {
        id: 'partitions',
        why: 'Every message arrives in the end, and no server is ever cut off for good.',
      },
    ],
    why: 'No fixed set of rules can guarantee that several settle on a value if delays are without limit and even one may stop. That is a theorem of 1985, and the tester is acting out its proof.',
  },
  {
    id: 'three-bookings',
    text: 'A wedding planner’s program asks hotel, band and caterer whether they can take a date. Each that says yes must hold it until told “go” or “off”. All three say yes. The program notes the outcome, and its machine burns down before it has told anybody. The three ask each other: all have said yes, none has heard more. None may let go, as another might have been told “go” just before the fire; none may go ahead, as the program might have written “off”. They hold the date all summer.',
    concepts: ['consensus'],
    tempting: [
      {
        id: 'leader-election',
        why: 'A new planner knows no more than they do. The outcome was known in one place only, and that place is gone.',
      },
      {
        id: 'idempotency',
        why: 'Nobody is about to do something twice. They cannot find out what was decided at all.',
      },
      {
        id: 'failure-detectors',
        why: 'All three know for certain that the machine is gone. It does not help them.',
      },
    ],
    why: 'All must end with the same outcome, and with one machine’s death they can never learn which. A decision survives only if it is held by more than one, so that whoever is left can find it.',
  },
];
