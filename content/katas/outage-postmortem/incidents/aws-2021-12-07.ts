import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'aws-2021-12-07',
  title: 'Summary of the AWS Service Event in the Northern Virginia (US-EAST-1) Region',
  publisher: 'Amazon Web Services',
  url: 'https://aws.amazon.com/message/12721/',
  published: '10 December 2021',
  duration: '6 hours and 52 minutes; backlogs until 6:40 PM PST',
  began: '2021-12-07',
  summary: `From 7:30 AM PST on 7 December 2021 AWS was in trouble in Northern Virginia (US-EAST-1). Customers found that much of what
manages their resources did not work: the programming interface of EC2, the console, and changes to Route 53 among others. Virtual
machines that were running went on running. First measures, by 9:28 AM, did not end it. At 2:22 PM, after 6 hours and 52 minutes, the
disturbance itself was over; what had piled up was worked off by 6:40 PM. The summary is of 10 December.`,
  sources: [
    {
      what: 'The publisher’s summary',
      url: 'https://aws.amazon.com/message/12721/',
      read: 'in part',
      copy: 'publisher',
    },
  ],
  labels: ['“The Kinesis one” is another year’s: that was 25 November 2020, in the same region.'],
};
