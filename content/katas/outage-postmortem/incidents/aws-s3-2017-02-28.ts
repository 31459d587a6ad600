import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'aws-s3-2017-02-28',
  title: 'Summary of the Amazon S3 Service Disruption in the Northern Virginia (US-EAST-1) Region',
  publisher: 'Amazon Web Services',
  url: 'https://aws.amazon.com/message/41926/',
  published: 'by 2 March 2017',
  duration: '4 hours and 17 minutes',
  began: '2017-02-28',
  summary: `S3 is the service with which AWS stores objects. At 9:37 AM PST on 28 February 2017, while members of its team were looking
into a matter of billing in Northern Virginia, the disruption began. Objects in the region could not be read, listed, written or deleted.
From 12:26 PM reading, listing and deleting were possible again in part, and at 1:18 PM
in full; writing still failed. It came back at 1:54 PM, and the disruption was over, 4 hours and 17 minutes after it had begun.`,
  sources: [
    {
      what: 'The publisher’s summary',
      url: 'https://aws.amazon.com/message/41926/',
      read: 'in part',
      copy: 'publisher',
    },
  ],
};
