import type { Concept } from './concept.ts';

export const blastRadius: Concept = {
  id: 'blast-radius',
  name: 'Blast radius and static stability',
  definition:
    'How much one fault can take with it, made small on purpose: independent cells, changes rolled out in stages and held back when the first stage suffers, no repair tool that depends on what it repairs. A part is statically stable if it keeps doing its last known good thing when what directs it is gone, so that the data plane survives its control plane.',
  atWorkWhere: 'one change, or one shared part, takes down everything at once, including the means of repair',
  goesWrong:
    'A chain of gyms opens its doors with an app that asks the head office for permission on every visit. The head office sends a new permission list to all 90 gyms in the same minute; it has a missing comma, the door units reject it, and having thrown the old list away they stay shut. Technicians need a badge to enter the server room, and the badge reader is a door unit. Three decisions made one comma into 90 closed gyms: no gym received the list first, no unit kept yesterday’s, and the way to the repair led through the broken thing.',
  katas: ['outage-postmortem'],
  incidents: ['cloudflare-2023-10-30', 'cloudflare-2023-11-02', 'firefox-addons-2019-05-04', 'aws-s3-2017-02-28'],
  source: {
    what: 'Jim Gray, “Why Do Computers Stop and What Can Be Done About It?”; static stability as a word, Becky Weiss and Mike Furr, “Static Stability Using Availability Zones”',
    where: 'Tandem Technical Report 85.7, 1985; The Amazon Builders’ Library',
  },
  confusedWith: [
    {
      id: 'failure-models',
      difference:
        'Correlated failure is something the model left out; blast radius is how far the design lets it spread, whatever it was.',
    },
    {
      id: 'failure-detectors',
      difference:
        'To notice late is the detector’s matter. To know at once and be unable to act, because the tools fell too, is blast radius.',
    },
    {
      id: 'overload',
      difference:
        'Overload spreads by load that moves to the next machine. Blast radius asks where the walls are that would stop it, or any other fault.',
    },
  ],
};
