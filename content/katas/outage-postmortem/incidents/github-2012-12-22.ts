import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'github-2012-12-22',
  title: 'Downtime last Saturday',
  publisher: 'GitHub',
  url: 'https://github.blog/2012-12-26-downtime-last-saturday/',
  published: '26 December 2012',
  duration: 'reportedly more than five hours until everything had recovered',
  began: '2012-12-22',
  summary: `On Saturday 22 December 2012 GitHub was down. Work had been planned for that day; unexpected trouble followed. By the accounts
of others, staff brought parts of the site back with care, and more than five hours had passed before everything had recovered. The
publisher’s post is of 26 December, four days later. Only its opening could be read here; read the whole of it before you write.`,
  sources: [
    {
      what: 'The opening of the publisher’s post',
      url: 'https://github.blog/2012-12-26-downtime-last-saturday/',
      read: 'opening',
      copy: 'publisher',
    },
    { what: 'Two retellings by others, which agree', read: 'in part', copy: 'retelling' },
  ],
  labels: ['Not the MySQL outage of September 2012, and not October 2018.'],
};
