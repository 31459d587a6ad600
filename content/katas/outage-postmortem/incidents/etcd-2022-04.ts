import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'etcd-2022-04',
  title: 'etcd v3.5 data inconsistency postmortem',
  publisher: 'The etcd project',
  url: 'https://github.com/etcd-io/etcd/blob/main/Documentation/postmortems/v3.5-data-inconsistency.md',
  published: '20 April 2022',
  duration: 'no outage: a defect that was shipped for about ten months',
  began: '2021-06-16',
  summary: `etcd is a store for small and important data. Version 3.5.0, of 16 June 2021, was shipped with a defect. There was no outage in
the usual sense. The postmortem is dated 20 April 2022, and on 24 April version 3.5.3 removed the defect, about ten months after it had
been shipped. The authors know of no damage in production. The postmortem stands in the project’s own repository, with a table of dates.`,
  sources: [
    {
      what: 'The postmortem, in the project’s own repository',
      url: 'https://github.com/etcd-io/etcd/blob/main/Documentation/postmortems/v3.5-data-inconsistency.md',
      read: 'whole',
      copy: 'publisher',
    },
  ],
  labels: ['The postmortem’s own table misprints one date of 2022 as 2021.'],
};
