import type { Concept } from './concept.ts';

export const fallacies: Concept = {
  id: 'fallacies',
  name: 'Fallacies of distributed computing',
  definition:
    'Eight assumptions that newcomers make about a network and that are all false: it is reliable, latency is zero, bandwidth is infinite, it is secure, topology does not change, there is one administrator, transport costs nothing, and it is the same everywhere. Each makes a remote call look like a local one. A design that rests on one of them works until the day on which the network does not.',
  atWorkWhere: 'a design treats what is remote as if it were local, and everything then does what it always did',
  goesWrong:
    'A warehouse moves its database to another city to save rent. The stock page, which asks for each of 300 articles in a query of its own, had taken a third of a second; each query now crosses 40 milliseconds of cable and back, and the page takes half a minute. Nothing is broken and no component is slow: the page was written as if a query cost the same wherever the answer lives. The team doubles the database’s memory, which changes nothing. Asking once for all 300 articles brings the page back to under a second.',
  katas: ['outage-postmortem'],
  incidents: ['aws-2021-12-07', 'aws-kinesis-2020-11-25', 'github-2018-10-21'],
  source: {
    what: 'L. Peter Deutsch and colleagues, “The Eight Fallacies of Distributed Computing”; the eighth is James Gosling’s',
    where: 'Sun Microsystems, 1994 to about 1997',
  },
  confusedWith: [
    {
      id: 'failure-models',
      difference:
        'A fallacy is a belief about the network while everything works as built; a failure model says what a part may do once it does not.',
    },
    {
      id: 'overload',
      difference:
        'Both may end in slowness. Overload is more work than the capacity; a fallacy is there when each step is prompt and there are simply too many of them in a row.',
    },
  ],
};
