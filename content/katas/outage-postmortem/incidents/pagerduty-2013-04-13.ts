import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'pagerduty-2013-04-13',
  title: 'Outage post-mortem, April 13, 2013',
  publisher: 'PagerDuty',
  url: 'https://www.pagerduty.com/blog/outage-post-mortem-april-13-2013/',
  published: 'April 2013',
  duration: 'reportedly about 18 minutes without notifications, within about an hour and a half of trouble',
  began: '2013-04-13',
  summary: `PagerDuty notifies engineers when the systems of its customers fail: it pages whoever is on call. On the morning of 13 April
2013 its systems for sending notifications had trouble. Reportedly this lasted from 7:57 to 9:23 AM Pacific time. For about 18 minutes of
that, by the same account, no notification was sent at all. Requests of customers that arrived meanwhile failed, and what had been
accepted before had to wait and was sent late. Of the publisher’s post only the opening could be read here.`,
  sources: [
    {
      what: 'The opening of the publisher’s post, to the second line of its timeline',
      url: 'https://www.pagerduty.com/blog/outage-post-mortem-april-13-2013/',
      read: 'opening',
      copy: 'publisher',
    },
    { what: 'A retelling of the rest', read: 'in part', copy: 'retelling' },
  ],
};
