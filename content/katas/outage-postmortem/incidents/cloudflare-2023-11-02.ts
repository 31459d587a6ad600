import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'cloudflare-2023-11-02',
  title: 'Post Mortem on Cloudflare Control Plane and Analytics Outage',
  publisher: 'Cloudflare',
  url: 'https://blog.cloudflare.com/post-mortem-on-cloudflare-control-plane-and-analytics-outage/',
  published: '4 November 2023',
  duration: 'about 40 hours and 40 minutes; most of the control plane was back after about 6 hours',
  began: '2023-11-02',
  summary: `Customers set up Cloudflare’s services through its control plane and watch them through its analytics. On 2 November 2023, at
11:44 UTC, both failed. The traffic that Cloudflare carries for its customers flowed on. At 17:57 most of the control plane was back, after
about 6 hours. The last services returned at 04:25 on 4 November, about 40 hours and 40 minutes after the beginning. The report appeared on
that day.`,
  sources: [
    {
      what: 'The publisher’s report',
      url: 'https://blog.cloudflare.com/post-mortem-on-cloudflare-control-plane-and-analytics-outage/',
      read: 'in part',
      copy: 'publisher',
    },
  ],
  labels: [
    '“The October 2023 dashboard outage” may mean two incidents: this one by its subject, and that of 30 October 2023 by its date. Say which one you analyse.',
  ],
};
