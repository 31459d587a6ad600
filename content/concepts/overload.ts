import type { Concept } from './concept.ts';

export const overload: Concept = {
  id: 'overload',
  name: 'Timeouts, retries, overload',
  definition:
    'A system that is asked for more than it can do gets slower, its callers give up and ask again, and the repeated work makes it slower still. Backoff, jitter and retry budgets keep callers from marching in step; limits, shedding and short queues keep the work that is accepted worth finishing. A failure is metastable when this loop keeps it going after its trigger has gone, so that only less load ends it.',
  atWorkWhere: 'work that is repeated, synchronised or already abandoned takes the capacity that useful work needs',
  goesWrong:
    'A theatre’s ticket site hangs for ten seconds at noon while its database is moved. Four thousand browsers wait three seconds each and reload. When the database is back, it answers in order of arrival: first the requests of people who have already reloaded twice. Each answer goes to nobody, each takes its full time, and whoever is waiting now gives up before the turn comes. By one o’clock there are fewer visitors than on a quiet day, and still not one ticket is sold. It ends when the site turns everyone away for two minutes. Nothing was mended: the queue was emptied.',
  katas: ['outage-postmortem'],
  incidents: ['aws-2021-12-07', 'google-cloud-2025-06-12', 'cloudflare-2023-11-02', 'aws-dynamodb-2025-10-19'],
  source: {
    what: 'John Nagle, RFC 896, “Congestion Control in IP/TCP Internetworks”; as metastability, Nathan Bronson and others, “Metastable Failures in Distributed Systems”',
    where: 'Network Working Group, 1984; Workshop on Hot Topics in Operating Systems, 2021',
  },
  confusedWith: [
    {
      id: 'failure-detectors',
      difference:
        'In overload the nodes judged slow really are slow. The detector is at fault only if its verdict, rather than the load, started the spiral.',
    },
    {
      id: 'fallacies',
      difference:
        '“Bandwidth is infinite” is a belief of the design. Overload is a state of the running system, and can outlive its cause.',
    },
    {
      id: 'idempotency',
      difference: 'Retries that do no harm singly can still drown the receiver together.',
    },
  ],
};
