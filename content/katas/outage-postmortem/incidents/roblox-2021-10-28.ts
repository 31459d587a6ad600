import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'roblox-2021-10-28',
  title: 'Roblox return to service 10/28–10/31 2021',
  publisher: 'Roblox',
  url: 'https://about.roblox.com/newsroom/2022/01/roblox-return-to-service-10-28-10-31-2021/',
  published: 'January 2022',
  duration: '73 hours',
  began: '2021-10-28',
  summary: `Roblox runs its games on 18,000 servers with 170,000 containers. In the afternoon of 28 October 2021 (local time) it got into
trouble: at 16:35 half of the usual players were online, and then none. Attempts to bring it back on 29 and 30 October did not last. At
15:51 on the second of these days things began to mend. Players were let back in steps of about a tenth. At 16:45 on 31 October everybody
could play, after 73 hours. No data of users were lost. The report is of January of the next year.`,
  sources: [
    {
      what: 'The publisher’s report, but for a few lines',
      url: 'https://about.roblox.com/newsroom/2022/01/roblox-return-to-service-10-28-10-31-2021/',
      read: 'nearly whole',
      copy: 'archive',
    },
  ],
};
