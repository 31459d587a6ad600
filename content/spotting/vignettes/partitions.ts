import type { Vignette } from '../vignette.ts';

export const partitionVignettes: readonly Vignette[] = [
  {
    id: 'ticket-offices',
    text: 'A concert hall sells its seats from two offices, each with the whole plan on its own computer; the two tell each other of each sale at once. On Saturday a cable is cut, and they cannot. Both offices go on selling, “to stay open”: the staff have been told never to send anybody away. On Monday the cable is mended, and the computers compare. 37 seats have been sold twice. The director asks for a second cable, and for an apology from whoever sold the second ticket.',
    concepts: ['partitions'],
    tempting: [
      {
        id: 'idempotency',
        why: 'No request was repeated. Different customers asked different offices, and both were served.',
      },
      {
        id: 'fallacies',
        why: 'A network that never fails was nobody’s assumption: there was an instruction for this very case, and it was to sell.',
      },
      {
        id: 'vector-clocks',
        why: 'On Monday the computers saw perfectly well that both seats had been sold in ignorance of each other. By then it was too late to do anything but apologise.',
      },
    ],
    why: 'While they cannot reach each other, each office can sell or be sure, not both. They sold. Turning customers away, or an allotment for each office, would have been the other choices.',
  },
  {
    id: 'confirm-locally',
    text: 'A wine merchant’s orders are confirmed only once a copy overseas has them, which takes 140 milliseconds each. Nothing is broken; in two years the line has not been down for a minute. The shop asks to confirm each order at once from what is known here and to settle differences later: in tests that sold more wine. The auditors object, since the last case could then be sold on both shores. Both know exactly what they are asking for, and the engineer tells them that no cleverness of hers will give them both.',
    concepts: ['partitions', 'replication'],
    tempting: [
      {
        id: 'fallacies',
        why: 'Nobody thinks that the distance is free. It has been measured, and is being weighed.',
      },
      {
        id: 'timing-models',
        why: 'No one relies on the 140 milliseconds staying what they are. Orders would be right if it took a minute.',
      },
      {
        id: 'overload',
        why: 'The line and the copy have capacity to spare. An order waits because light takes its time.',
      },
    ],
    why: 'Even with every link up, who answers without asking the far copy answers sooner and may be wrong. It is the milder half of the same trade as when the link is cut, and how the copy is fed decides on which side one stands.',
  },
  {
    id: 'cabinet-next-door',
    text: 'A clinic has two buildings and keeps each patient’s record in both. Its system was bought with the promise that no doctor ever sees an outdated record: before it shows one, it asks the other building. In January the line between the buildings is down for four hours. In building B the doctors stand before a cabinet that holds every record, complete up to the minute when the line went, and are shown none, not even an allergy. Nobody had asked them what they would rather have.',
    concepts: ['partitions'],
    tempting: [
      {
        id: 'replication',
        why: 'The copy in B was complete up to the minute. The system would not show it, as it could not be sure.',
      },
      {
        id: 'failure-detectors',
        why: 'That the other building could not be reached was true, and noticed at once.',
      },
      {
        id: 'blast-radius',
        why: 'Making B able to stand alone is exactly what the promise forbids. The walls are where they are because of a choice made before.',
      },
    ],
    why: 'With the other side out of reach one can answer from what is here or refuse. This system refuses, as promised; for an allergy, the other choice would have been the better one. It should have been made on purpose, record by record.',
  },
];
