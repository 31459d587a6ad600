import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'firefox-addons-2019-05-04',
  title: 'Technical details on the recent Firefox add-on outage',
  publisher: 'Mozilla',
  url: 'https://hacks.mozilla.org/2019/05/technical-details-on-the-recent-firefox-add-on-outage/',
  published: '9 May 2019',
  duration: 'a fix was shipped in under 9 hours; most users had it 6 to 12 hours later',
  began: '2019-05-04',
  summary: `Firefox can be extended with add-ons. On 4 May 2019 (UTC) users’ add-ons began to stop working, for more and more of them. The
team sent out a hotfix first. Then it prepared another repair, an add-on of the system’s own, and spread it by way of the browser. That was
ready in under 9 hours; most users had it 6 to 12 hours later. Some were not reached, among them those who used Firefox on Android or
certain rebuilt or very old versions. Some people lost data of their add-ons.`,
  sources: [
    {
      what: 'The publisher’s post, whole but for its last lines',
      url: 'https://hacks.mozilla.org/2019/05/technical-details-on-the-recent-firefox-add-on-outage/',
      read: 'nearly whole',
      copy: 'archive',
    },
  ],
};
