import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'cloudflare-2020-11-02',
  title: 'A Byzantine failure in the real world',
  publisher: 'Cloudflare',
  url: 'https://blog.cloudflare.com/a-byzantine-failure-in-the-real-world/',
  published: '27 November 2020',
  duration: '6 hours and 33 minutes',
  began: '2020-11-02',
  summary: `On 2 November 2020, for six hours and 33 minutes, Cloudflare’s API and dashboard, with which customers set up its services,
worked badly. At times only 75% of the requests to the API succeeded, and the dashboard was up to 80 times slower than usual. The edge, the
machines all over the world that carry the traffic of customers, kept working. The post, of which only the opening could be read here, is
of 27 November, more than three weeks later. Its title is the publisher’s.`,
  sources: [
    {
      what: 'The opening of the publisher’s post',
      url: 'https://blog.cloudflare.com/a-byzantine-failure-in-the-real-world/',
      read: 'opening',
      copy: 'publisher',
    },
    { what: 'Three retellings by others, which partly overlap', read: 'in part', copy: 'retelling' },
  ],
  labels: ['Not the Cloudflare outage of 2 November 2023, three years later to the day.'],
};
