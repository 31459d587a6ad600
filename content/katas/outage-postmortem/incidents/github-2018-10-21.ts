import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'github-2018-10-21',
  title: 'October 21 post-incident analysis',
  publisher: 'GitHub',
  url: 'https://github.blog/news-insights/company-news/oct21-post-incident-analysis/',
  published: '30 October 2018',
  duration: '24 hours and 11 minutes',
  began: '2018-10-21',
  summary: `At 22:52 UTC on 21 October 2018 GitHub got into trouble, and for a day parts of the site did not work as they should. At 23:19
the team paused webhooks and the building of Pages sites on purpose. On the next day some faults remained while it worked. More than five
million webhooks and 80 thousand Pages builds had piled up by then, and about 200 thousand webhook payloads were discarded while that queue
was worked off. At 23:03 everything was green, 24 hours and 11 minutes after the beginning. The analysis appeared nine days later.`,
  sources: [
    {
      what: 'The publisher’s report',
      url: 'https://github.blog/news-insights/company-news/oct21-post-incident-analysis/',
      read: 'whole',
      copy: 'archive',
    },
  ],
};
