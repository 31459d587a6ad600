import type { Vignette } from '../vignette.ts';

export const leaderElectionVignettes: readonly Vignette[] = [
  {
    id: 'frozen-batch',
    text: 'A bank’s nightly interest run is done by one of four machines; the others stand by, and one takes over if the first is silent for half a minute. One night the machine at work freezes for 40 seconds while its host is moved. Another takes over, as planned, starts from the beginning and finishes. The first wakes, knows nothing of the pause, and writes the rest of its own half-done run over the new results. The team triples the half minute. In March the same happens after a pause of two.',
    concepts: ['leader-election'],
    tempting: [
      {
        id: 'failure-models',
        why: 'A machine that stops for a while was expected, and another took over. What nobody provided for is that the first one goes on afterwards as if it were still in charge.',
      },
      {
        id: 'failure-detectors',
        why: 'A longer wait makes it rarer, never impossible, as March has shown. The store must refuse the machine that has been replaced.',
      },
      {
        id: 'idempotency',
        why: 'Writing a result twice would be harmless. Here the results of one run were overwritten by those of another, from someone no longer in charge.',
      },
      {
        id: 'timing-models',
        why: 'The wait does assume that no pause is longer. But any such system must bear a wrong guess, and this one has nothing that does.',
      },
    ],
    why: 'A machine that was paused cannot know that it has been replaced. If each takeover had a number, and the store refused writes with an older one, the late half of the run would have bounced.',
  },
  {
    id: 'rising-number',
    text: 'A film studio’s render files may be written by one worker at a time. A lock service hands out the right to write together with a number, one higher each time, and workers send the number along with every write. The file store receives it and adds it to its journal. In the journal of 3 May stands: 33, 34, 33. Nobody reads the journal until a film has frames of two versions in it. Then three people look into the lock service for a week and find that it never gave out a number twice.',
    concepts: ['leader-election'],
    tempting: [
      {
        id: 'consensus',
        why: 'The lock service never contradicted itself: it gave 33, then 34. The trouble is what became of the number afterwards.',
      },
      {
        id: 'failure-detectors',
        why: 'Worker 33 was rightly given up as lost, or was merely slow. Either way its late write should have been harmless.',
      },
      {
        id: 'happens-before',
        why: 'The numbers are in order of the locks given out, and say so. What is missing is someone who acts on them.',
      },
    ],
    why: 'Having numbers is not enough: the store must compare, and refuse 33 once it has seen 34. It only took notes.',
  },
  {
    id: 'highest-serial',
    text: 'Four robots lay out a newspaper’s pages, and the one with the highest serial number gives the orders. If it is switched off, the next lower one takes its place and says so to the others. On Thursday number 4 loses power for a minute in the middle of page one; number 3 takes over, drops that page and begins anew. Number 4 comes back, sees that its number is the highest, and goes on where it stopped. The printer takes plates from both. Page one appears with two halves of different front pages.',
    concepts: ['leader-election'],
    tempting: [
      {
        id: 'failure-detectors',
        why: 'Number 4 really was off, and was noticed at once. The trouble begins with its return.',
      },
      {
        id: 'consensus',
        why: 'All four follow the same rule and come to the same result. The rule just takes no notice that command has changed hands twice meanwhile.',
      },
      {
        id: 'idempotency',
        why: 'No plate was made twice from one order. The printer got different orders from two who were both sure of being in charge.',
      },
    ],
    why: 'The serial number says who may command, not which reign it is. Without a number that rises with each takeover, neither robot nor printer can tell an order of the old reign from one of the new.',
  },
];
