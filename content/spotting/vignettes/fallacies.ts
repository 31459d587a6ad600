import type { Vignette } from '../vignette.ts';

export const fallacyVignettes: readonly Vignette[] = [
  {
    id: 'payroll-page',
    text: 'A payroll page calls 40 small services, one after another, for each of its 50 rows. In the office, where everything stood in one rack, it took two seconds. In spring the services move to a rented data centre, 30 milliseconds there and back. The page now takes a minute, every time. The team looks at each service and finds it answering at once; processors are idle, nothing is queued, nothing is refused. No alert has fired, no request has failed, and the line is better than its contract promises.',
    concepts: ['fallacies'],
    tempting: [
      {
        id: 'overload',
        why: 'Every call is healthy and prompt, and no queue has formed. There are just 2,000 calls in a row, and each now costs a journey.',
      },
      {
        id: 'timing-models',
        why: 'Nothing went wrong because a delay exceeded a limit: the page is right, and slow exactly as arithmetic predicts.',
      },
    ],
    why: 'The page was written as if asking another machine took no time. 2,000 journeys of 30 milliseconds are a minute, with nothing broken anywhere.',
  },
  {
    id: 'built-in-addresses',
    text: 'A mobile app for parking tickets has the addresses of its partner’s servers written into it. The partner, a company of its own, plans to change them and says so six months ahead, in a message to a mailbox that nobody has read since its owner left. On the announced day the old servers are switched off. Phones that have updated the app in the last month work, because a new colleague happened to ask. All others show a blank page, over connections without a single lost packet.',
    concepts: ['fallacies'],
    tempting: [
      {
        id: 'partitions',
        why: 'Nobody was cut off: the network delivered every packet. The app asked at a place where the service no longer lives.',
      },
      {
        id: 'failure-models',
        why: 'The old servers did not fail. They were withdrawn, as announced, on the announced day.',
      },
      {
        id: 'blast-radius',
        why: 'That most phones failed together follows from the cause. Smaller groups of phones would have failed just as surely, one after another.',
      },
    ],
    why: 'The app rests on two of the eight false assumptions: that what is where does not change, and that one hand runs all of it. The other hand had even written.',
  },
  {
    id: 'ship-reports',
    text: 'A shipping line collects daily reports from its vessels. For a year the new format is tried between the offices on land: every report arrives, long ones too. On board, short reports arrive and long ones never do. The sender sees them leave. The satellite service passes packets up to a size that is smaller than on any line on land, and drops larger ones without a word, as page nine of its manual says. A report gets long when there is much to tell, so the ships in trouble are the silent ones.',
    concepts: ['fallacies'],
    tempting: [
      {
        id: 'failure-models',
        why: 'Nothing misbehaves: the service passes what its manual says it passes. The line was taken for something that it is not.',
      },
      {
        id: 'idempotency',
        why: 'Sending again would be safe and useless: the same long report is dropped every time. Nothing here was done twice or left in doubt.',
      },
      {
        id: 'overload',
        why: 'The link carries little. It is the size of a single packet that counts, not how many there are.',
      },
      {
        id: 'failure-detectors',
        why: 'The office did take silence for calm, but nobody’s judgement dropped the reports, and a quicker alarm would not deliver them.',
      },
    ],
    why: 'What held for every line on land was taken to hold for all lines. Networks are not the same everywhere, and this one says so in its manual.',
  },
];
