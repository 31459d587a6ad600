import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'cloudflare-1111-2023-10-04',
  title: '1.1.1.1 lookup failures on October 4th, 2023',
  publisher: 'Cloudflare',
  url: 'https://blog.cloudflare.com/1-1-1-1-lookup-failures-on-october-4th-2023/',
  published: '4 October 2023',
  duration: '3 hours and 32 minutes',
  began: '2023-10-04',
  summary: `1.1.1.1 is Cloudflare’s public DNS resolver. From 07:00 UTC on 4 October 2023 some queries that were valid were answered with
SERVFAIL, which tells the one who asked that the lookup failed. At the peak it was 15% of all queries, far more than on a normal day, and
most of the trouble was at the largest sites. A first attempt to put it right, at 08:50, had no effect. After another, at 10:30, answers
were normal again at 10:32, 3 hours and 32 minutes after the beginning. The incident was closed at 11:02.`,
  sources: [
    {
      what: 'The publisher’s report, all but its last section',
      url: 'https://blog.cloudflare.com/1-1-1-1-lookup-failures-on-october-4th-2023/',
      read: 'nearly whole',
      copy: 'archive',
    },
    { what: 'What others retell of the last section', read: 'in part', copy: 'retelling' },
  ],
  labels: ['Not the Cloudflare incident of 30 October 2023, which concerned Workers KV.'],
};
