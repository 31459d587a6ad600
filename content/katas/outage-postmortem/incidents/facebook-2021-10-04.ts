import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'facebook-2021-10-04',
  title: 'More details about the October 4 outage',
  publisher: 'Facebook',
  url: 'https://engineering.fb.com/2021/10/05/networking-traffic/outage-details/',
  published: '5 October 2021',
  duration: 'not stated in the report',
  began: '2021-10-04',
  summary: `On 4 October 2021 Facebook’s services went out of reach, and nobody could use them. Work inside the company was disturbed as
well. When the services came back, load returned gradually. The report appeared on the following day and was read here as a whole. It does
not say how long the outage lasted: a number of hours, should you want to quote one, must come from elsewhere, and needs its own source.`,
  sources: [
    {
      what: 'The publisher’s report',
      url: 'https://engineering.fb.com/2021/10/05/networking-traffic/outage-details/',
      read: 'whole',
      copy: 'archive',
    },
  ],
};
