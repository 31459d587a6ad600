import type { Vignette } from '../vignette.ts';

export const failureModelVignettes: readonly Vignette[] = [
  {
    id: 'malformed-record',
    text: 'A parcel service keeps its tracking index on three servers and sleeps well: any one may die. All three run the same release. One evening a customer’s system sends a record with a negative weight. Each server receives it, stumbles over it and stops; the supervisor starts it again, it takes up where it left off, reads the same record, and stops. Within four seconds nothing answers. Somebody suggests renting two more servers, so that there would be five.',
    concepts: ['failure-models'],
    tempting: [
      {
        id: 'quorums',
        why: 'Five copies of one defect fall together, as three did. What is missing is independence, not number.',
      },
      {
        id: 'blast-radius',
        why: 'How far the damage reached is worth a question of its own. The story turns on a count of spare servers that was true only for faults that strike one at a time.',
      },
      {
        id: 'replication',
        why: 'The copies did as they should: each got every record, promptly and unchanged. That was the trouble.',
      },
    ],
    why: 'The design counted on servers that fail one at a time and for reasons of their own. Three copies of one program share their bugs.',
  },
  {
    id: 'last-springs-prices',
    text: 'In a shop’s database one of six nodes has a disk controller with a fault: for some blocks it quietly returns what stood there last spring. The node answers faster than the others. The probe that asks it every second whether it can read a row gets a row. It counts as current, so a sixth of all readers are sent there. Some customers see last spring’s prices, and only now and then. For eleven days every dashboard is green, and the complaints are filed under misunderstandings.',
    concepts: ['failure-models', 'failure-detectors'],
    tempting: [
      {
        id: 'replication',
        why: 'A copy that is merely behind knows how far, and catches up. This one claims to be current and never will be.',
      },
      {
        id: 'physical-clocks',
        why: 'That the values are from spring has nothing to do with any time of day: the disk simply returns the wrong blocks.',
      },
    ],
    why: 'A part that answers wrongly, without malice, was outside of what the design had reckoned with: it expected nodes that are up or down. And the probe that should have told asks only whether there is an answer, so it never could.',
  },
  {
    id: 'forgetful-restart',
    text: 'A ferry company’s seat locks are kept by five small servers. Each notes in its working memory which lock it has promised to whom, and a promise made by three stands. The method was proved right on paper for servers that stop and stay stopped. To save the night shift, an operator then sets them to start again by themselves. In a storm two of them restart within a minute, remember no promises, and cheerfully make new ones. Cabin 12 is promised to two families, each by three servers.',
    concepts: ['failure-models'],
    tempting: [
      {
        id: 'quorums',
        why: 'Both families had three of five, and the two groups did share servers. The shared ones had forgotten, which no count prevents.',
      },
      {
        id: 'consensus',
        why: 'The method was sound for the faults it was proved for. It was run against another kind.',
      },
      {
        id: 'partitions',
        why: 'All five could reach each other throughout.',
      },
    ],
    why: 'Stopping for good and coming back without one’s memory are two different faults. The proof covered the first; the operator introduced the second. Promises must be on disk before they are given.',
  },
  {
    id: 'two-feeds',
    text: 'A radio station’s data room has two power feeds from two suppliers, on two bills, and each rack is connected to both. The handbook says that either may go at any time, and twice one has gone without a listener noticing. In July a digger takes both within the same second: the last eighty metres of the two cables lie in one trench, because the second supplier rented it from the first. The station is off the air for an afternoon, with a handbook that says it cannot be.',
    concepts: ['failure-models'],
    tempting: [
      {
        id: 'blast-radius',
        why: 'That the whole station hung on one trench is how far it reached. The handbook was wrong one step before: it counted two losses as unrelated that were one.',
      },
      {
        id: 'partitions',
        why: 'Nothing was left running on two sides with something to decide. Everything was off.',
      },
      {
        id: 'fallacies',
        why: 'No assumption about a network is at work: had it been two water pipes in one trench, the story would be the same.',
      },
      {
        id: 'failure-detectors',
        why: 'The loss was noticed at once, by everybody.',
      },
    ],
    why: 'The design survives either loss, on the assumption that the two happen apart. One trench made them one fault.',
  },
];
