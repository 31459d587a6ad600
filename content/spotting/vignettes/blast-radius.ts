import type { Vignette } from '../vignette.ts';

export const blastRadiusVignettes: readonly Vignette[] = [
  {
    id: 'sealed-password',
    text: 'At a tax office, whoever wants to install or withdraw a release signs in to the tool for it, and the tool asks the office’s sign-in service who that is. At 14:00 a bad release of the sign-in service goes out. At 14:01 an alarm says so, correctly, and the engineer on duty knows at once which release to withdraw. She cannot sign in to the tool. The emergency password is in a sealed envelope, in a safe, in a building whose doors ask the sign-in service. The release is withdrawn at 17:00.',
    concepts: ['blast-radius'],
    tempting: [
      {
        id: 'failure-detectors',
        why: 'It was known within a minute, and correctly. Those who knew could not act.',
      },
      {
        id: 'failure-models',
        why: 'A bad release is the most ordinary fault there is, and was expected. It took its own remedy with it.',
      },
      {
        id: 'partitions',
        why: 'Everything could reach everything. The sign-in service just said no to all.',
      },
    ],
    why: 'The tool for the repair depends on what it repairs, and so does the door to the spare key. One fault, three walls, all with the same hole.',
  },
  {
    id: 'field-devices',
    text: 'A district heating company’s 600 valves ask the control centre for their settings, and keep the last ones if it does not answer. In a storm the centre is out of reach for six hours; the valves keep to what they had, and nobody is cold. The pumps are another matter. A program switches them on and off by the demand that the valves report. It receives no reports, takes that for a demand of zero, and switches off two pumps of three. Demand has not changed, no valve has failed, and now people are cold.',
    concepts: ['blast-radius'],
    tempting: [
      {
        id: 'overload',
        why: 'Demand was the same as ever. Capacity was taken away, on the strength of reports that were missing.',
      },
      {
        id: 'failure-detectors',
        why: 'Nobody was declared dead. But the kinship is real: silence was read as a statement. What matters is what a part does when it is left without directions.',
      },
      {
        id: 'partitions',
        why: 'Nothing had to be kept the same on two sides. The valves show that one can ride out the silence without any such choice.',
      },
    ],
    why: 'A part that loses what directs it should go on with the last thing known to be good. The valves do, the pumps do not: an outage of the centre became one of the heating.',
  },
  {
    id: 'price-file',
    text: 'A supermarket’s head office sends a file with new prices to all 1,100 shops, in the same minute, every Monday at six. A till that receives it throws the old file away and reads the new one. One Monday the file ends in the middle of a line. No shop got it first. Every till stands at “no prices”. The corrected file is ready at five past six; but tills fetch files through a program that starts only after the prices have been read, so someone must drive to each shop with a memory stick.',
    concepts: ['blast-radius'],
    tempting: [
      {
        id: 'failure-models',
        why: 'That all tills share one weakness is true, and hard to avoid. That all met it in the same minute, with no way back, was chosen.',
      },
      {
        id: 'failure-detectors',
        why: 'The corrected file was ready after five minutes. Nobody was slow to notice.',
      },
      {
        id: 'replication',
        why: 'The file was repeated faithfully 1,100 times. With one shop a quarter of an hour ahead, that would have been one shop.',
      },
    ],
    why: 'Everything went to everybody at once, the last good file was thrown away, and the way to repair led through what was broken. A few shops first, and yesterday’s prices kept, and nobody would have noticed.',
  },
];
