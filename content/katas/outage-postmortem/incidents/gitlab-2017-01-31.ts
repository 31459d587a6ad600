import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'gitlab-2017-01-31',
  title: 'Postmortem of database outage of January 31',
  publisher: 'GitLab',
  url: 'https://about.gitlab.com/blog/2017/02/10/postmortem-of-database-outage-of-january-31/',
  published: '10 February 2017',
  duration: 'about 18 hours; about 6 hours of changes were lost',
  began: '2017-01-31',
  summary: `GitLab.com kept issues, comments, users and the like in PostgreSQL. In the evening of 31 January 2017 (UTC) there was trouble
with the database from 19:00 on, and data were lost. It was about 18:00 on the next day until the service was back; that made about 18
hours in all. About six hours of changes did not come back, among them about 5,000 projects, 5,000 comments and 700 users. Git repositories
were not among them.`,
  sources: [
    {
      what: 'The publisher’s postmortem',
      url: 'https://about.gitlab.com/blog/2017/02/10/postmortem-of-database-outage-of-january-31/',
      read: 'in part',
      copy: 'archive',
    },
  ],
};
