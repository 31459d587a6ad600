import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'cloudflare-2025-11-18',
  title: 'Cloudflare outage on November 18, 2025',
  publisher: 'Cloudflare',
  url: 'https://blog.cloudflare.com/18-november-2025-outage/',
  published: '18 November 2025',
  duration: 'about 3 hours and 10 minutes for most; all clear after 5 hours and 46 minutes',
  began: '2025-11-18',
  summary: `From about 11:20 UTC on 18 November 2025, people who visited sites behind Cloudflare were shown errors of the 5xx kind. Some
customers saw faults of another sort. For some time the disturbance came and went. At 13:05 the team took a first measure, for Workers KV
and Access. At 14:30 most traffic flowed again, about 3 hours and 10 minutes after the beginning. The dashboard was slow once more from
14:40 to 15:30. At 17:06 all was clear, after 5 hours and 46 minutes. The report appeared on the same day.`,
  sources: [
    {
      what: 'The publisher’s report',
      url: 'https://blog.cloudflare.com/18-november-2025-outage/',
      read: 'whole',
      copy: 'archive',
    },
  ],
};
