import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'cloudflare-2023-10-30',
  title: 'Cloudflare incident on October 30, 2023',
  publisher: 'Cloudflare',
  url: 'https://blog.cloudflare.com/cloudflare-incident-on-october-30-2023/',
  published: '1 November 2023',
  duration: '37 minutes',
  began: '2023-10-30',
  summary: `Workers KV is Cloudflare’s key-value store. On 30 October 2023, at 19:40 UTC, some requests to it began to go wrong, and from
19:54 they failed at scale. For 37 minutes several of the company’s products did not work as they should: Pages, with which sites are
hosted, Access, with which people sign in, Turnstile, Waiting Room, and parts of the dashboard. At 20:29 the service worked as usual again,
and at 20:31 the incident was closed. The report appeared two days later, on 1 November.`,
  sources: [
    {
      what: 'The publisher’s report',
      url: 'https://blog.cloudflare.com/cloudflare-incident-on-october-30-2023/',
      read: 'whole',
      copy: 'archive',
    },
  ],
  labels: [
    '“The October 2023 dashboard outage” may mean two incidents: this one by its date, and that of 2 November 2023 by its subject. Say which one you analyse.',
  ],
};
