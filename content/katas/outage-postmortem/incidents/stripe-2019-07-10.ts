import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'stripe-2019-07-10',
  title: 'Root cause analysis: significantly elevated error rates on 2019-07-10',
  publisher: 'Stripe',
  url: 'https://stripe.com/rcas/2019-07-10',
  published: '12 July 2019',
  duration: '27 minutes, and later that day 93 minutes',
  began: '2019-07-10',
  summary: `Businesses take payments through Stripe’s API. On 10 July 2019 it answered many requests with errors, twice. The first outage
lasted from 16:35 to 17:02 UTC, for 27 minutes. Then service returned, for about four hours. The second outage lasted from 21:14 to 22:47,
for 93 minutes. Together that makes two hours of one day. The analysis appeared two days later, on 12 July, and treats both of them. What
we read of it covers part of its text only.`,
  sources: [
    { what: 'The publisher’s analysis', url: 'https://stripe.com/rcas/2019-07-10', read: 'in part', copy: 'publisher' },
  ],
  labels: ['People file it under “Raft” or “etcd”. Nothing that we read of the analysis names either.'],
};
