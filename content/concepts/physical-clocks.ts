import type { Concept } from './concept.ts';

export const physicalClocks: Concept = {
  id: 'physical-clocks',
  name: 'Physical clocks and skew',
  definition:
    'Clocks drift, are stepped forwards and back, and disagree with each other by an amount that is only ever estimated. A duration must therefore be measured with a monotonic clock and never as a difference of wall-clock readings. What rests on the time of day across machines (expiry dates, leases, newest-wins) needs a margin larger than the error, and an alarm before its date rather than after.',
  atWorkWhere: 'the time of day, a clock that moved or disagreed, or an expiry date decides the outcome',
  goesWrong:
    'A car park opens its barrier for tickets less than fifteen minutes old. The pay station stamps the ticket, the barrier compares the stamp with its own clock. Over a winter the barrier’s clock runs ahead by a few seconds a day, and nobody looks. In March it stands at eleven minutes, and drivers who paid five minutes ago are told that their time is over. A queue forms down to the third level. Both machines work and the network is idle; the rule compared two clocks as if they were one, with a margin that only the first weeks had kept.',
  katas: ['outage-postmortem'],
  incidents: [
    'cloudflare-leap-2017-01-01',
    'cloudflare-1111-2023-10-04',
    'firefox-addons-2019-05-04',
    'medalla-2020-08-14',
  ],
  source: {
    what: 'Leslie Lamport, “Time, Clocks, and the Ordering of Events in a Distributed System”, its second half; Flaviu Cristian, “Probabilistic Clock Synchronization”',
    where: 'Communications of the ACM 21(7), 1978; Distributed Computing 3(3), 1989',
  },
  confusedWith: [
    {
      id: 'timing-models',
      difference: 'A clock says what the time is, a timing model how long a message or a step may take.',
    },
    {
      id: 'happens-before',
      difference:
        'Order by cause needs counters, not time. Physical clocks matter where the time of day itself, or a duration, is what is asked for.',
    },
  ],
};
